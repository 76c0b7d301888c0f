#!/usr/bin/python3
"""The tablet at the door with real touches: signing in, a name and a note written on the keyboard on the screen, another
language; what was typed is gone from the process's memory when nobody goes on; and thirty people come while the kiosk
has no power.

at_the_door.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import os
import re
import sys
import time

from stage import LIMIT_S, Stage, Tablet, wait_for

TODAY = "2026-11-26T18:48:00+00:00"
NAME = "zqwxhilda"
NOTE = "plantednote"
AWAY = 30
SETTLES_S = 0.5  # a button takes no touches before


def type_on_screen(door, letters):
    for letter in letters:
        door.press(f"key\\.{letter}")


def home(door):
    door.wait_for("sign_in.here")


def memory_with(process, needle):
    """How often the process's memory holds this text; every mapping that can be read is."""
    found = 0
    with open(f"/proc/{process.pid}/maps", encoding="utf-8") as maps, open(f"/proc/{process.pid}/mem", "rb") as memory:
        for line in maps:
            span, access, rest = line.split(maxsplit=2)
            if access[0] != "r" or "[v" in rest:
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            try:
                memory.seek(start)
                found += memory.read(end - start).count(needle.encode())
            except OSError:
                continue
    return found


def everything_by_touch(stage, door):
    present = stage.status()["guests"]["present"]
    door.press("sign_in.here")
    door.wait_for("sign_in.done")
    wait_for("one more is here", lambda: stage.status()["guests"]["present"] == present + 1)
    door.press("sign_in.first_time")
    door.press("sign_in.call_me")
    type_on_screen(door, NAME)
    door.press("sign_in.call_me_so")
    door.press("sign_in.also")
    door.press("sign_in.note")
    type_on_screen(door, NOTE)
    door.press("sign_in.note_to_group")
    wait_for("a note is there", lambda: stage.send("notes.list")["notes"])
    door.press("sign_in.easier")
    door.press("sign_in.access.hearing")
    door.press("sign_in.back")
    door.press("sign_in.back")
    door.press("sign_in.done")
    home(door)
    assert not stage.bytes_with(NAME, NAME.title(), logs=True), "a name was written down"
    (note,) = stage.send("notes.list")["notes"]
    assert note["text"] == NOTE.title(), note
    stage.send("notes.dealt_with", f"note={note['id']}")


def keys_alone(stage, door):
    """Whoever cannot touch it: Tab to the button, Enter, Escape back."""
    present = stage.status()["guests"]["present"]
    for _ in range(12):
        if any(name == "sign_in.done" for name in door.widgets()):
            break
        time.sleep(SETTLES_S)
        door.screen.type("Tab", "Return")
        if any(name == "sign_in.back" for name in door.widgets()):
            door.screen.type("Escape")
    wait_for("one more is here", lambda: stage.status()["guests"]["present"] == present + 1)
    door.screen.type("Escape")
    home(door)


def another_language(door):
    english = door.widgets()["sign_in.here"][5]
    door.press("language\\.es")
    wait_for("Spanish words", lambda: door.widgets().get("sign_in.here", ("",) * 6)[5] not in ("", english))
    door.press("sign_in.help")
    door.press("sign_in.back")
    wait_for("the venue's own language", lambda: door.widgets().get("sign_in.here", ("",) * 6)[5] == english)


def typed_and_forgotten(stage, door):
    """Somebody writes a name and goes; after twenty seconds neither the screen nor the memory has it."""
    sanitized = b"__asan_init" in (stage.programs_folder / "hearth-remote").read_bytes()
    empty = door.screen.pixels()
    door.press("sign_in.here")
    door.press("sign_in.call_me")
    type_on_screen(door, NAME)
    letters = NAME[1:]  # the first is a capital
    if os.geteuid() == 0 and not sanitized:
        assert memory_with(door.process, letters), "the search finds what is there"
    wait_for("the first page", lambda: "sign_in.here" in door.widgets(), LIMIT_S)
    wait_for("the same pixels as before", lambda: door.screen.pixels() == empty)
    if os.geteuid() == 0 and not sanitized:
        wait_for("the name is gone from memory", lambda: not memory_with(door.process, letters), 5)


def thirty_without_the_kiosk(stage, door):
    before = stage.status()["guests"]["present"]
    stage.kill_kiosk()
    for _ in range(AWAY):
        door.press("sign_in.here")
        door.wait_for("sign_in.done")
        door.press("sign_in.done")
        home(door)
    stage.start_kiosk(wall=None, now=TODAY)
    wait_for("all are here", lambda: stage.status()["guests"]["present"] >= before + AWAY, 60)
    assert stage.status()["guests"]["present"] == before + AWAY
    stage.send("gathering.start", "format=listening-circle")
    stage.close()
    tally = stage.own("tallies", "--csv").splitlines()[-1].split(",")
    assert re.fullmatch(r"\d+", tally[2]) and int(tally[2]) >= before + AWAY, tally


def main(programs_folder, source_folder):
    with Stage(programs_folder, source_folder) as stage:
        stage.start_kiosk(wall=None, now=TODAY)
        for width, height in ((1280, 800), (1024, 600), (800, 1280)):
            door = Tablet(stage, "sign-in", "sign-in", width, height)
            home(door)
            everything_by_touch(stage, door)
            if (width, height) == (1024, 600):
                another_language(door)
                typed_and_forgotten(stage, door)
                keys_alone(stage, door)
            if (width, height) == (800, 1280):
                thirty_without_the_kiosk(stage, door)
            door.process.terminate()
            door.process.wait()
    print("at the door")


if __name__ == "__main__":
    main(*sys.argv[1:3])
