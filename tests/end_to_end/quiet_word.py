#!/usr/bin/python3
"""From the door to whoever leads, with real touches: a quiet word in two of them, which one facilitator answers and
another one sees while no wall does; and a wish for access, which is told at the quarter of an hour and not before.

quiet_word.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import json
import sys

from stage import Stage, Tablet, wait_for

BEFORE_THE_QUARTER = "2026-11-26T18:44:00+00:00"
QUARTER_S = 120  # a minute of the kiosk's clock, and more than that of a slow machine


def wall_version(stage):
    """Of the wall's stream, as a screen is told."""
    code, out, complaint = stage.remote("status", "--json", key="screen")
    assert code == 0, complaint
    return json.loads(out)["version"]


def early_in_a_minute(stage):
    """So that the time of day on the wall stays the same for a while."""
    wait_for("a minute that has just begun", lambda: int(stage.status()["clock"]["local"][17:19]) < 30, 60)


def settled(stage):
    """The wall's pixels once nothing fades any more."""
    seen = [b""]

    def same_as_before():
        seen.append(stage.wall.pixels())
        return seen[-1] == seen[-2]
    wait_for("the wall stands still", same_as_before)
    return seen[-1]


def a_wish(stage, door, desk):
    door.press("sign_in.also")
    door.press("sign_in.easier")
    door.press("sign_in.access.hearing")
    door.wait_for("sign_in.access.hearing")
    assert "access" not in desk.widgets(), "facilitators are told in the moment of the wish"
    door.press("sign_in.back")
    door.press("sign_in.back")
    wait_for("the wish is told", lambda: "access" in desk.widgets(), QUARTER_S)
    desk.press("access")
    before = wall_version(stage)
    desk.press(r"access\.show\.hearing")
    wait_for("the wall answers it", lambda: wall_version(stage) > before)
    desk.press(r"access\.hide\.hearing")
    desk.press("back")


def a_quiet_word(stage, door, desk):
    stage.send("gathering.start", "format=listening-circle")
    stage.send("wall.show", "screen=welcome")
    desk.wait_for("tools")
    early_in_a_minute(stage)
    pixels, version = settled(stage), wall_version(stage)
    door.press("sign_in.here")
    door.press(r"sign_in\.quiet_word")
    going = wait_for("the tablet shows it", lambda: [name for name in desk.widgets() if name.startswith("going.")])
    (asked,) = stage.status()["quiet_words"]
    token = asked["token"]
    assert going == ["going." + token] and asked["step"] == "asked", (going, asked)
    door.press(r"sign_in\.place\.0")
    wait_for("where they are", lambda: stage.status()["quiet_words"][0]["place"])
    desk.press("going." + token)
    wait_for("another facilitator sees it", lambda: stage.status()["quiet_words"][0]["step"] == "answered")
    wait_for("nobody is asked to go any more", lambda: "going." + token not in desk.widgets())
    assert wall_version(stage) == version, "the wall's stream tells of a quiet word"
    assert stage.wall.pixels() == pixels, "the wall shows something of a quiet word"
    return token


def main(programs_folder, source_folder):
    with Stage(programs_folder, source_folder) as stage:
        stage.start_kiosk(now=BEFORE_THE_QUARTER)
        door = Tablet(stage, "sign-in", "sign-in", 1280, 800)
        desk = Tablet(stage, "facilitator", "facilitator", 1280, 800)
        door.wait_for("sign_in.here")
        a_wish(stage, door, desk)
        token = a_quiet_word(stage, door, desk)
        assert stage.tokens_in(token), "the search finds what is there"
        stage.close()
        assert stage.status()["quiet_words"] == []
        assert not stage.tokens_in(token), "a quiet word is still in the data folder after the close"
    print("from the door to whoever leads")


if __name__ == "__main__":
    main(*sys.argv[1:3])
