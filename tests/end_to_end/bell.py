#!/usr/bin/python3
"""The bell: silent unless the venue file sets one up; rung by touch, by hand of the venue's occasions and by nobody's
turn. What is heard is read from the file that SDL's disk driver writes in the place of a loudspeaker.

bell.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import array
import os
import pathlib
import sys

from stage import Stage, Tablet, wait_for


def heard(file):
    """The loudest sample of what has been played, from 0 to 1; 0: nothing has."""
    if not file.exists():
        return 0
    samples = array.array("f")
    with open(file, "rb") as raw:
        content = raw.read()
    samples.frombytes(content[:len(content) // 4 * 4])
    return max((abs(sample) for sample in samples), default=0)


def start(stage, sound, venue):
    os.environ.update(SDL_AUDIODRIVER="disk", SDL_DISKAUDIOFILE=str(sound))
    stage.start_kiosk(venue=venue)


def silent_unless_set_up(programs, source):
    with Stage(programs, source) as stage:
        sound = stage.folder / "sound"
        start(stage, sound, None)
        code, said, _ = stage.remote("send", "bell.ring")
        assert code == 2 and "no_bell" in said, (code, said)
        stage.send("gathering.start", "format=listening-circle")
        stage.send("gathering.next_stage")
        assert not sound.exists(), "a wall without a bell has played something"


def heard_where_it_is(programs, source):
    with Stage(programs, source) as stage:
        demo = source / "assets/demo/venue.toml"
        venue = stage.folder / "venue.toml"
        text = demo.read_text(encoding="utf-8").replace('file = "', f'file = "{demo.parent}/')
        venue.write_text(text + '\n[bell]\nvolume = 60\nrings = ["beginning"]\n', encoding="utf-8")
        sound = stage.folder / "sound"
        start(stage, sound, venue)
        desk = Tablet(stage, "facilitator", "facilitator", 1280, 800)
        desk.wait_for("help")
        assert not sound.exists(), "the bell rang at the start"
        stage.send("gathering.start", "format=listening-circle")
        wait_for("the bell rings at the beginning", lambda: heard(sound) > 0.05)
        assert heard(sound) <= 1
        wait_for("the loudspeaker is let go of", lambda: not plays(stage.kiosk.pid, sound))
        sound.unlink()
        stage.send("gathering.next_stage")
        desk.press_tool("bell")
        wait_for("the bell rings by touch", lambda: heard(sound) > 0.05)


def plays(pid, sound):
    """Whether the process has that file open."""
    for entry in pathlib.Path(f"/proc/{pid}/fd").iterdir():
        try:
            if os.readlink(entry) == str(sound):
                return True
        except OSError:
            continue
    return False


def main():
    programs, source = sys.argv[1], pathlib.Path(sys.argv[2])
    silent_unless_set_up(programs, source)
    heard_where_it_is(programs, source)
    print("no bell unless it is set up; rung at the beginning and by touch, and the loudspeaker is free again")


if __name__ == "__main__":
    main()
