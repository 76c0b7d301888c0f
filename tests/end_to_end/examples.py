#!/usr/bin/python3
"""The client in remote/examples: pairs by six words, is let in at the kiosk's keyboard, sends, and follows the wall.

examples.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import pathlib
import subprocess
import sys

from stage import Stage, wait_for

PROGRAM = ["/usr/bin/python3", str(pathlib.Path(sys.argv[2]) / "remote/examples/hearth_client.py")]


def paired(stage, file, answer, permission):
    """What the client ended with, after its words were let in at the keyboard and its person has answered."""
    client = subprocess.Popen([*PROGRAM, "pair", stage.address, str(file), permission], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, text=True)
    words = client.stdout.readline().strip()
    assert len(words.split()) == 6, words
    if answer == "yes":
        # The room hears of changes at the door once a second.
        wait_for("it is let in at the keyboard", lambda: approved(stage, words, permission))
    client.communicate(answer + "\n", timeout=60)
    return client.returncode


def approved(stage, words, permission):
    return subprocess.run([pathlib.Path(sys.argv[1]) / "hearth-kiosk", "devices", "approve", words, permission, "--data",
                           str(stage.data)], capture_output=True, timeout=60, check=False).returncode == 0


def send(stage, file, *words):
    return subprocess.run([*PROGRAM, "send", stage.address, str(file), *words], capture_output=True, text=True, timeout=60,
                          check=False)


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk(wall=None)
        unsure, sure = stage.folder / "unsure.key", stage.folder / "sure.key"
        assert paired(stage, unsure, "no", "handheld") == 1
        assert "kiosk-key" not in unsure.read_text(encoding="ascii"), "a kiosk was kept that nobody has said yes to"
        assert paired(stage, sure, "yes", "handheld") == 0
        assert sure.stat().st_mode & 0o077 == 0, "others can read the key"
        stage.send("gathering.start", "format=listening-circle")
        before = stage.status()["gathering"]["stage"]
        assert send(stage, sure, "gathering.next_stage").returncode == 0
        assert stage.status()["gathering"]["stage"] != before
        refused = send(stage, sure, "gathering.close")
        assert refused.returncode == 2 and "not_allowed" in refused.stdout, refused
        follower = subprocess.Popen([*PROGRAM, "follow", stage.address, str(sure)], stdout=subprocess.PIPE, text=True)
        try:
            assert follower.stdout.readline().strip() == "gathering Listening circle"
            stage.send("wall.show", "screen=quiet")
            wait_for("the client follows the wall", lambda: follower.stdout.readline().startswith("quiet"))
        finally:
            follower.kill()
            follower.wait()
    print("the example pairs with a yes on both sides only, sends, is refused what is not its own, and follows")


if __name__ == "__main__":
    main()
