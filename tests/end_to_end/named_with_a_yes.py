#!/usr/bin/python3
"""Signing in is not agreeing to speak, with real touches: somebody signs in and raises a hand at the door, has a turn as
one of us, says yes on their own page and is named; says they are just listening and is not. And the circle goes round by
places, with the words of those who said where they sit.

named_with_a_yes.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import json
import sys

from stage import Stage, Tablet, wait_for


def on_wall(stage):
    """Who speaks and who is next, as a screen is told."""
    code, out, complaint = stage.remote("status", "--json", key="screen")
    assert code == 0, complaint
    floor = json.loads(out)["floor"]
    return floor["speaking"], floor["line"]


def wait_for_wall(stage, what, speaking, line):
    wait_for(what, lambda: on_wall(stage) == (speaking, line))


def go_to(stage, name):
    while stage.status()["gathering"]["stage"] != name:
        stage.send("gathering.next_stage")


def by_hands(stage, door, desk):
    stage.send("gathering.start", "format=guest-speaker")
    go_to(stage, "questions")
    door.press("sign_in.here")
    door.press("sign_in.speak")
    (token,) = wait_for("the hand is up", lambda: stage.status()["floor"]["line"])
    assert on_wall(stage) == (None, []), "the wall names a hand that somebody typed at the door"
    desk.press("floor.next")
    wait_for_wall(stage, "a turn of one of us", "one of us", [])
    door.press("sign_in.take_turns")
    wait_for_wall(stage, "a turn by name", token, [])
    door.press("sign_in.just_listening")
    wait_for("nobody speaks", lambda: on_wall(stage) == (None, []))
    return token


def the_facilitators_nod(stage, door, desk):
    door.press("sign_in.done")
    door.press("sign_in.here")
    door.press("sign_in.speak")
    (token,) = wait_for("the hand is up", lambda: stage.status()["floor"]["line"])
    desk.press("name_on_wall")
    wait_for_wall(stage, "next by name", None, [token])
    desk.press("floor.next")
    wait_for_wall(stage, "a turn by name", token, [])
    stage.close()


def round_the_circle(stage, desk):
    tokens = [stage.send("guests.sign_in")["token"] for _ in range(3)]
    stage.send("gathering.start", "format=listening-circle")
    go_to(stage, "round")
    desk.press("floor.next")
    wait_for_wall(stage, "the first place", "one of us", [])
    for token in tokens[1:]:
        stage.send("guests.rounds", f"token={token}", "wish=take_turns")
    desk.press("tools")
    desk.press("seats")
    for token in reversed(tokens[1:]):
        desk.press("seat." + token)
        wait_for("the seat is known", lambda seat=token: seat in stage.status()["floor"]["line"])
    desk.press("back")
    desk.press("back")
    wait_for_wall(stage, "who sits next", "one of us", [tokens[2], tokens[1]])
    desk.press("floor.next")
    wait_for_wall(stage, "the second place", tokens[2], [tokens[1]])
    stage.close()


def main(programs_folder, source_folder):
    with Stage(programs_folder, source_folder) as stage:
        stage.start_kiosk()
        door = Tablet(stage, "sign-in", "sign-in", 1280, 800)
        desk = Tablet(stage, "facilitator", "facilitator", 1280, 800)
        door.wait_for("sign_in.here")
        by_hands(stage, door, desk)
        the_facilitators_nod(stage, door, desk)
        round_the_circle(stage, desk)
    print("named with a yes, and only then")


if __name__ == "__main__":
    main(*sys.argv[1:3])
