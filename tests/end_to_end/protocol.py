#!/usr/bin/python3
"""Plays the conversation that was written from shared/wire/PROTOCOL.md alone (protocol_conversation.py) with the real
kiosk.

protocol.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import pathlib
import subprocess
import sys

from stage import Stage


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk(wall=None)
        conversation = pathlib.Path(__file__).with_name("protocol_conversation.py")
        done = subprocess.run([sys.executable, conversation, stage.address, stage.data / "keys"], timeout=240, check=False)
        return done.returncode


if __name__ == "__main__":
    sys.exit(main())
