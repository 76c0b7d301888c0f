#!/usr/bin/python3
"""A clicker and a talking piece with the real programs: what was recorded is pressed again, the wall follows, a double
click is one step, a talking piece can do no more than it may, and a press at a kiosk that is off is not kept for later.

handheld.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import subprocess
import sys
import threading

from stage import Stage, wait_for


class Handheld:
    """`hearth-remote handheld` whose device is the test."""

    def __init__(self, stage, key, *options):
        self.process = subprocess.Popen(
            [stage.programs_folder / "hearth-remote", "--kiosk", stage.address, "--key", str(key), "--within", "3",
             "handheld", "--events", "-", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, bufsize=1)
        stage.programs.append(self.process)
        self.now_ms = 0
        self.ended, self.said = [], []
        for pipe, lines in ((self.process.stdout, self.ended), (self.process.stderr, self.said)):
            threading.Thread(target=lambda pipe=pipe, lines=lines: lines.extend(pipe), daemon=True).start()
        self.wait_for_word("is in touch")

    def wait_for_word(self, words, times=1):
        wait_for(f"it says {words!r}", lambda: sum(words in line for line in self.said) >= times)

    def write(self, *lines):
        self.process.stdin.write("".join(line + "\n" for line in lines))
        self.process.stdin.flush()

    def press(self, key, held_ms=60):
        """The key goes down and up, a second after what was before."""
        self.now_ms += 1000
        self.write(f"{self.now_ms} 1 down {key}", f"{self.now_ms + held_ms} 1 up {key}")
        self.now_ms += held_ms

    def plays(self, key, held_ms=60):
        """How that press ended. A press that comes before the wall has followed the last one is stale, and pressed again
        as people would."""
        def ended():
            before = len(self.ended)
            self.press(key, held_ms)
            wait_for(f"{key} ends", lambda: len(self.ended) > before)
            last = self.ended[before].strip()
            return None if "(stale)" in last else last
        return wait_for(f"{key} is not stale", ended)


def part(stage):
    return stage.status()["gathering"]["stage"]


def the_clicker_runs_the_room(stage, clicker):
    first = clicker.plays("KEY_PAGEDOWN")
    assert first == "next refused: no gathering is on (no_gathering)", first
    stage.send("gathering.start", "format=listening-circle")
    parts = stage.status()["gathering"]["stages"]
    assert clicker.plays("KEY_PAGEDOWN") == "next applied"
    assert part(stage) == parts[1], part(stage)
    before = stage.wall.pixels()
    assert clicker.plays("KEY_PAGEDOWN") == "next applied"
    wait_for("the wall goes on", lambda: stage.wall.pixels() != before)
    assert part(stage) == parts[2], part(stage)
    assert clicker.plays("KEY_PAGEUP") == "back applied"
    assert part(stage) == parts[1], part(stage)

    # Two within 400 ms are one.
    assert clicker.plays("KEY_PAGEDOWN") == "next applied"
    clicker.write(f"{clicker.now_ms + 200} 1 down KEY_PAGEDOWN", f"{clicker.now_ms + 250} 1 up KEY_PAGEDOWN")
    assert clicker.plays("KEY_F5") == "pause applied"
    assert sum(line.startswith("next applied") for line in clicker.ended) == 3, clicker.ended
    assert part(stage) == parts[2], part(stage)
    assert stage.status()["gathering"]["paused"]
    assert clicker.plays("KEY_F5") == "pause applied"
    assert not stage.status()["gathering"]["paused"]

    assert clicker.plays("KEY_B") == "quiet applied"
    assert stage.status()["wall"]["screen"] == "quiet"
    assert clicker.plays("KEY_B", held_ms=1000) == "crisis applied"
    assert stage.status()["wall"]["screen"] == "crisis"
    assert clicker.plays("KEY_B", held_ms=1000) == "crisis applied"
    assert stage.status()["wall"]["chosen"] == "auto"


def the_piece_does_no_more(stage):
    key = stage.admitted_key("piece", "talking-piece")
    stage.send("gathering.close")
    stage.send("gathering.erase_now")
    stage.send("gathering.start", "format=council")
    while stage.status()["floor"]["rule"] != "talking-piece":
        stage.send("gathering.next_stage")
    stage.send("floor.next")
    piece = Handheld(stage, key, "--role", "talking-piece")
    assert piece.plays("KEY_PAGEUP") == "pass_piece applied"
    assert piece.plays("KEY_PAGEDOWN") == "done applied"
    assert stage.status()["floor"]["speaking"] is None
    assert piece.plays("KEY_PAGEDOWN").startswith("done refused: nobody has the floor")
    # The same key in the hand of somebody who asks for more.
    before = stage.status()["gathering"]
    asks = Handheld(stage, key, "--role", "controller")
    for button in ("KEY_PAGEDOWN", "KEY_PAGEUP", "KEY_F5", "KEY_B"):
        assert "(not_allowed)" in asks.plays(button), asks.ended
    assert "(not_allowed)" in asks.plays("KEY_B", held_ms=1000), asks.ended
    assert stage.status()["gathering"]["stage"] == before["stage"]
    for command in ("gathering.close", "floor.next", "room.undo", "wall.show screen=quiet", "floor.pass token=blue-heron"):
        code, _, complaint = stage.remote("send", *command.split(), key=key)
        assert code == 2 and "not_allowed" in complaint, (command, code, complaint)


def a_press_at_a_dead_kiosk_is_not_kept(stage, clicker):
    stage.kill_kiosk()
    clicker.wait_for_word("out of touch")
    assert clicker.plays("KEY_B") == "quiet not sent"
    stage.start_kiosk()
    clicker.wait_for_word("is in touch", times=2)
    assert stage.status()["wall"]["chosen"] == "auto"
    wait_for("it presses again", lambda: clicker.plays("KEY_B") == "quiet applied")
    assert stage.status()["wall"]["screen"] == "quiet"


def run(stage, *words):
    done = subprocess.run([stage.programs_folder / "hearth-remote", *map(str, words)], capture_output=True, text=True,
                          timeout=60, check=False, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr


def a_mapping_is_learnt(stage, key):
    stream = stage.folder / "taught"
    stream.write_text("".join(f"{at} 1 down {name}\n{at + 90} 1 up {name}\n" for at, name in
                              ((0, "KEY_F13"), (1000, "KEY_F14"), (2000, "KEY_F15"))), encoding="utf-8")
    learnt = stage.folder / "learnt.toml"
    code, out, complaint = run(stage, "handheld", "--learn", learnt, "--events", stream)
    assert code == 0 and "Press what should mean *next*" in out, (code, out, complaint)
    assert 'next = ["KEY_F13"]' in learnt.read_text(encoding="utf-8")
    code, _, complaint = run(stage, "handheld", "--learn", learnt, "--events", stream)
    assert code == 1 and "is there already and is not replaced" in complaint, (code, complaint)
    held = Handheld(stage, key, "--map", str(learnt))
    assert held.plays("KEY_F14").startswith("back ")

    bad = stage.folder / "bad.toml"
    bad.write_text('[controller.press]\nnext = ["KEY_PAGEDWN"]\n', encoding="utf-8")
    code, _, complaint = run(stage, "--key", key, "handheld", "--map", bad, "--events", stream)
    assert code == 1 and "bad.toml:2: 'KEY_PAGEDWN' is the name of no key; did you mean KEY_PAGEDOWN?" in complaint, \
        (code, complaint)
    code, _, complaint = run(stage, "handheld")
    assert code == 64 and "--key FILE is missing" in complaint, (code, complaint)


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk()
        key = stage.admitted_key("clicker", "handheld")
        clicker = Handheld(stage, key)
        the_clicker_runs_the_room(stage, clicker)
        the_piece_does_no_more(stage)
        a_press_at_a_dead_kiosk_is_not_kept(stage, clicker)
        a_mapping_is_learnt(stage, key)
    print("the clicker runs the room, and the talking piece only itself")


if __name__ == "__main__":
    main()
