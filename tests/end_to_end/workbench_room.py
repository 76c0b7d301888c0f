#!/usr/bin/python3
"""The workbench joins a running kiosk with a facilitator's key: a command is sent from its form and seen on the wall, one that would
be refused cannot be sent, and what the kiosk publishes stands there as it changes.

workbench_room.py PROGRAMS-FOLDER SOURCE-FOLDER [FOLDER FOR PICTURES]
"""
import pathlib
import sys
import tempfile
import time

from stage import Stage, wait_for
from workbench_editing import AtTheDesk


class Joined(AtTheDesk):
    def choose(self, command):
        self.press(r"command\.wanted")
        self.screen.type("ctrl+a")
        self.screen.write(command)
        wait_for("the list is as short as it gets", lambda: self.stands_still(f"command.{command}"))
        self.press(f"command\\.{command.replace('.', chr(92) + '.')}")


def main(programs, source, pictures):
    with tempfile.TemporaryDirectory(), Stage(programs, source) as stage:
        stage.start_kiosk(wall=None)
        bench = Joined(stage, "workbench", "facilitator", 1280, 800)
        bench.press(r"pane\.room")
        wait_for("it is in touch", lambda: "in touch, version" in bench.says("room.connection"))
        bench.choose("wall.message")
        bench.press(r"field\.text")
        bench.screen.write("Soup is ready")
        bench.press(r"command\.send")
        wait_for("it was done", lambda: "wall.message" in bench.says("room.last") and "applied" in bench.says("room.last"))
        assert "Soup is ready" in stage.remote("status", "--json")[1]
        bench.choose("floor.next")
        wait_for("its form is there", lambda: "field.text" not in bench.widgets())
        before = bench.says("room.last")
        bench.press(r"command\.send")
        time.sleep(1)
        assert bench.says("room.last") == before, "what would be refused was sent"
        print("a command from its form, seen in the room; one that would be refused cannot be sent")
        if pictures:
            bench.screen.picture(pathlib.Path(pictures) / "room.png")
        stage.kill_kiosk()
        wait_for("it says that the kiosk is gone", lambda: "out of touch" in bench.says("room.connection"))
        bench.process.terminate()
        assert bench.process.wait(10) == 0


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None)
