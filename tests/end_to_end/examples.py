#!/usr/bin/python3
"""The clients in remote/examples: each pairs by six words, is let in at the kiosk's keyboard, sends, and follows the wall.

examples.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import pathlib
import re
import signal
import subprocess
import sys

from stage import Stage, wait_for

EXAMPLES = pathlib.Path(sys.argv[2]) / "remote/examples"
PROGRAMS = {"Python": ["/usr/bin/python3", str(EXAMPLES / "hearth_client.py")],
            "Ruby": ["/usr/bin/ruby", str(EXAMPLES / "hearth_client.rb")]}
LINES_MAX = 149


def paired(stage, program, file, answer, permission):
    """What the client ended with, after its words were let in at the keyboard and its person has answered."""
    client = subprocess.Popen([*program, "pair", stage.address, str(file), permission], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, text=True)
    words = wait_for("six words", lambda: six_words_in(client.stdout.readline()))
    if answer == "yes":
        # The room hears of changes at the door once a second.
        wait_for("it is let in at the keyboard", lambda: approved(stage, words, permission))
    client.communicate(answer + "\n", timeout=60)
    return client.returncode


def six_words_in(line):
    """A request of the same machine may not have gone yet; that is told in other lines."""
    return line.strip() if re.fullmatch(r"([a-z]+ ){5}[a-z]+\n", line) else None


def approved(stage, words, permission):
    return subprocess.run([pathlib.Path(sys.argv[1]) / "hearth-kiosk", "devices", "approve", words, permission, "--data",
                           str(stage.data)], capture_output=True, timeout=60, check=False).returncode == 0


def send(stage, program, file, *words):
    return subprocess.run([*program, "send", stage.address, str(file), *words], capture_output=True, text=True, timeout=60,
                          check=False)


def connected(stage):
    return any(each["connected"] for each in stage.status()["screens"])


def pairs(stage, program, folder):
    """The key file of a device that somebody has said yes to on both sides."""
    unsure, sure = folder / "unsure.key", folder / "sure.key"
    assert paired(stage, program, unsure, "no", "handheld") == 1
    assert "kiosk-key" not in unsure.read_text(encoding="ascii"), "a kiosk was kept that nobody has said yes to"
    assert paired(stage, program, sure, "yes", "handheld") == 0
    assert sure.stat().st_mode & 0o077 == 0, "others can read the key"
    return sure


def sends(stage, program, key):
    before = stage.status()["gathering"]["stage"]
    assert send(stage, program, key, "gathering.next_stage").returncode == 0
    assert stage.status()["gathering"]["stage"] != before
    refused = send(stage, program, key, "gathering.close")
    assert refused.returncode == 2 and "not_allowed" in refused.stdout, refused
    wrong = send(stage, program, key, "wall.show", "screen=sideways")
    assert wrong.returncode == 2 and "wrong_type" in wrong.stdout, wrong


def follows(stage, program, key):
    stage.send("wall.show", "screen=auto")
    follower = subprocess.Popen([*program, "follow", stage.address, str(key)], stdout=subprocess.PIPE, text=True)

    def says(line):
        wait_for(f"it says {line!r}", lambda: follower.stdout.readline().strip() == line)
    try:
        says("gathering Listening circle")
        stage.send("wall.show", "screen=quiet")
        says("quiet Listening circle")
        stage.kiosk.send_signal(signal.SIGSTOP)
        says("out of touch")
        stage.kiosk.send_signal(signal.SIGCONT)
        says("quiet Listening circle")
        wait_for("the kiosk knows that it is connected", lambda: connected(stage))
    finally:
        follower.kill()
        follower.wait()
    wait_for("the kiosk knows that it has gone", lambda: not connected(stage))


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk(wall=None)
        for language, program in PROGRAMS.items():
            assert len(pathlib.Path(program[-1]).read_text(encoding="utf-8").splitlines()) <= LINES_MAX, language
            folder = stage.folder / language
            folder.mkdir()
            handheld = pairs(stage, program, folder)
            stage.send("gathering.start", "format=listening-circle")
            sends(stage, program, handheld)
            follows(stage, program, stage.key("screen"))
            stage.close()
            print(f"the example in {language} pairs with a yes on both sides only, sends, is refused what is not its own, "
                  "and follows", flush=True)


if __name__ == "__main__":
    main()
