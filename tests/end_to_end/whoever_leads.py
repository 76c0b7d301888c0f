#!/usr/bin/python3
"""The page of whoever leads carries the moment, with real touches: the script a paragraph at a time, reminders that
stay while somebody speaks, somebody who comes late and is told of on no wall, and looking back after the close. At the
door somebody leaves in three touches, and takes back a wrong one.

whoever_leads.py PROGRAMS-FOLDER SOURCE-FOLDER [FOLDER-FOR-PICTURES]
"""
import json
import pathlib
import sys

from stage import Stage, Tablet, wait_for

SHOTS = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None


def picture(tablet, name):
    if SHOTS:
        tablet.screen.picture(SHOTS / f"{name}.png")


def wall_version(stage):
    """Of the wall's stream, as a screen is told."""
    code, out, complaint = stage.remote("status", "--json", key="screen")
    assert code == 0, complaint
    return json.loads(out)["version"]


def reads_the_script(desk):
    desk.press("words")
    for _ in range(10):
        words = desk.wait_for(r"words\.next") and desk.widgets()["words.next"][5]
        picture(desk, "script")
        desk.press(r"words\.next")
        if words == "Back to the group":
            break
    desk.wait_for("tools")
    desk.press("words")
    desk.press(r"words\.all")
    desk.press(r"words\.one")
    desk.press("back")
    desk.wait_for("tools")


def is_reminded(stage, desk):
    """A reminder that is there before a turn is there in it, and what it leads to does what it says."""
    stage.send("gathering.began_earlier", "minutes=70")
    while stage.status()["gathering"]["stage"] != "sharing":
        stage.send("gathering.next_stage")
    token = stage.send("guests.sign_in")["token"]
    stage.send("floor.raise_hand", f"token={token}")
    desk.press(r"floor\.next")
    wait_for("somebody speaks", lambda: stage.status()["floor"]["speaking"] == token)
    picture(desk, "reminded")
    desk.press("reminders")
    desk.press(r"reminder\.keep\.run_on")
    wait_for("it is no longer there", lambda: "reminder.keep.run_on" not in desk.widgets())
    desk.press("back")
    desk.wait_for("tools")


def somebody_is_late(stage, desk):
    before = wall_version(stage)
    token = stage.send("guests.sign_in")["token"]
    desk.wait_for(r"late\.seen")
    stage.send("guests.first_time", f"token={token}")
    assert wall_version(stage) == before, "the wall's stream tells that somebody came"
    picture(desk, "late")
    desk.press(r"late\.seen")
    wait_for("it is taken away", lambda: "late.seen" not in desk.widgets())


def looks_back(stage, desk):
    desk.press("close")
    desk.press(r"close\.yes")
    desk.wait_for("remember")
    picture(desk, "goodbye")
    stage.send("gathering.erase_now")
    desk.wait_for(r"start\..*")
    picture(desk, "looking-back")
    desk.press("remember")
    desk.press(r"key\.a")
    picture(desk, "remember")
    desk.press(r"remember\.keep")
    desk.press("debrief")
    wait_for("those who led talk", lambda: (stage.status()["gathering"] or {}).get("format") == "facilitators-debrief")
    stage.close()
    stage.send("gathering.start", "format=listening-circle")
    desk.press("reminders")
    desk.press(r"reminder\.notes")
    picture(desk, "from-last-time")
    desk.press(r"note\.\d+")


def leaves(stage, door, token):
    """From the first page: three touches, with pictures that are scrolled to."""
    colour, symbol = token.split("-", 1)
    door.touches = 0
    door.press(r"sign_in\.off")
    door.press(rf"colour\.{colour}")
    door.scroll_to(rf"symbol\.{symbol}")
    picture(door, "leaving")
    door.press(rf"symbol\.{symbol}")
    door.wait_for(r"sign_in\.not_off")
    assert door.touches == 3, door.touches
    picture(door, "off")


def at_the_door(stage, door):
    present = lambda: stage.status()["guests"]["present"]
    before = present()
    token = stage.send("guests.sign_in")["token"]
    leaves(stage, door, token)
    door.press(r"sign_in\.not_off")
    door.wait_for(r"sign_in\.here")
    assert present() == before + 1, "a goodbye that was taken back sends somebody away"
    leaves(stage, door, token)
    wait_for("they have left by themselves", lambda: present() == before)


def main(programs_folder, source_folder):
    with Stage(programs_folder, source_folder) as stage:
        stage.start_kiosk()
        door = Tablet(stage, "sign-in", "sign-in", 1280, 2600)  # so tall that nothing has to be scrolled
        desk = Tablet(stage, "facilitator", "facilitator", 1280, 800)
        door.wait_for(r"sign_in\.here")
        desk.press(r"start\.listening-circle@.*")
        desk.wait_for("tools")
        reads_the_script(desk)
        is_reminded(stage, desk)
        somebody_is_late(stage, desk)
        at_the_door(stage, door)
        looks_back(stage, desk)
    print("whoever leads has what they need")


if __name__ == "__main__":
    main(*sys.argv[1:3])
