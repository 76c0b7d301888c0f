#!/usr/bin/python3
"""Groups that a newcomer cannot join today, with the real programs and real touches: one that is full, with whom to ask,
and one for its members. Wall and door say so kindly; at the door somebody cannot come, and a friend cannot; whoever leads
sees how many and nobody sees who; what was started without the programme stands on the wall's day all the same. After
the close nothing of it is left on the disk.

closed_group.py PROGRAMS-FOLDER SOURCE-FOLDER [FOLDER-FOR-PICTURES]
"""
import pathlib
import re
import shutil
import subprocess
import sys
import time

from stage import Stage, Tablet, wait_for

# A Tuesday, five minutes after Grief and loss was due to start; Listening in pairs is at 18:30.
NOW = "2026-12-01T14:05:00+00:00"
CLAY = bytes.fromhex("f0b8a2")  # of the palette "dusk": what a newcomer should know before they come
WALL = (1280, 720)
INK = bytes.fromhex("f5eee2")
FULL = "Grief and loss"
FOR_MEMBERS = "Listening in pairs"
FULL_UID = "grief@lantern.example"
ASK = 'ask = "Ask Ruth at the counter about a place."\n'
SETTLES_S = 0.5
SHOTS = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None


def picture(screen, name):
    if SHOTS:
        screen.picture(SHOTS / f"{name}.png")


def venues(stage):
    """The demo venue with one group that is full and one for its members, and with none that is closed."""
    made = []
    for name, closed in (("closed", True), ("open", False)):
        folder = stage.folder / name
        shutil.copytree(stage.source_folder / "assets/demo", folder)
        file = folder / "venue.toml"
        words = file.read_text(encoding="utf-8")
        assert words.count('closed = "full"\n') == 1 and ASK in words
        if closed:
            words = words.replace(f'name = "{FOR_MEMBERS}"\n', f'name = "{FOR_MEMBERS}"\nclosed = "members"\n')
        else:
            words = words.replace('closed = "full"\n', "").replace(ASK, "")
        words = re.sub(r"languages = .*", 'languages = ["en"]', words)
        # The groups alone, so that all of the day stands on the wall at once.
        words = re.sub(r'\[\[calendar\]\]\nfile = "calendars/(?!groups)[^[]*', "", words)
        file.write_text(words, encoding="utf-8")
        made.append(file)
    return made


def drawn(stage, venue, screen):
    """That screen of that venue as it is now: three bytes a pixel."""
    file = stage.folder / "drawn.png"
    subprocess.run([stage.programs_folder / "hearth-kiosk", "picture", "--venue", str(venue), "--screen", screen, "--size",
                    f"{WALL[0]}x{WALL[1]}", "--now", NOW, "--out", str(file)], check=True, timeout=60)
    return subprocess.run(["convert", str(file), "-depth", "8", "rgb:-"], check=True, capture_output=True).stdout


def count_of(pixels, colour):
    """Whatever stands on a wall is moved by some pixels now and then: so how many there are of a colour, not where."""
    return sum(pixels[i:i + 3] == colour for i in range(0, len(pixels), 3))


def told_on(stage):
    return count_of(stage.wall.pixels(), CLAY)


def the_wall_says_so(stage, closed_venue, open_venue):
    """What stands on the wall is the day with its closed groups, and not the same day with all of them open."""
    stage.send("wall.show", "screen=today")
    with_closed, all_open = (count_of(drawn(stage, venue, "today"), CLAY) for venue in (closed_venue, open_venue))
    assert abs(with_closed - all_open) > with_closed / 4, f"{with_closed} and {all_open} pixels tell of closed groups"

    def shows_it():
        told = told_on(stage)
        return abs(told - with_closed) < abs(told - all_open)
    wait_for("the wall shows the closed groups", shows_it)
    picture(stage.wall, "wall-today")


def cannot_come(stage):
    return {each["event"].split("/")[0]: each["count"] for each in stage.status()["cannot_come"]}


def wall_version(stage):
    code, out, complaint = stage.remote("status", "--json", key="screen")
    assert code == 0, complaint
    return re.search(r'"version": ?(\d+)', out).group(1)


def says_at_the_door(stage, door, who):
    door.press("sign_in.whats_on")
    door.wait_for(r"sign_in\.cannot_come\.1")
    picture(door.screen, "door-whats-on")
    door.press(r"sign_in\.cannot_come\.1")
    door.wait_for(rf"sign_in\.cannot_come_{who}")
    picture(door.screen, "door-cannot-come")
    door.press(rf"sign_in\.cannot_come_{who}")
    wait_for("it is said once", lambda: f"sign_in.cannot_come_{who}" not in door.widgets())
    picture(door.screen, "door-said")
    door.press(r"sign_in\.back")
    door.wait_for(r"sign_in\.longer")
    door.press(r"sign_in\.back")
    door.wait_for("sign_in.here")


def somebody_cannot_come(stage, door):
    version, told = wall_version(stage), told_on(stage)
    says_at_the_door(stage, door, "me")
    wait_for("one cannot come", lambda: sum(each for each in cannot_come(stage).values()) == 1)
    says_at_the_door(stage, door, "friend")
    wait_for("two cannot come", lambda: sum(each for each in cannot_come(stage).values()) == 2)
    assert wall_version(stage) == version, "the wall's stream tells that somebody cannot come"
    assert abs(told_on(stage) - told) < told / 20, "the wall tells that somebody cannot come"


def whoever_leads_sees_how_many(stage, desk):
    """The number stands on the first page, and of nobody is anything known."""
    told = stage.status()["cannot_come"]
    assert [sorted(each) for each in told] == [["count", "event"]], told
    desk.wait_for(r"start\.grief@.*")
    before = desk.screen.pixels()
    for _ in range(8):
        stage.send("guests.cannot_come", f"event={told[0]['event']}", key="sign-in")
    wait_for("the tablet tells it", lambda: desk.screen.pixels() != before)
    picture(desk.screen, "desk-start")


def what_is_started_here_stands_on_the_day(stage):
    """It stands large, the full group small below it, whose mark has no colour of its own there."""
    ink, told = count_of(stage.wall.pixels(), INK), told_on(stage)
    stage.send("gathering.start", "format=council", "title=Talking by the fire")
    stage.send("wall.show", "screen=today")
    wait_for("the wall's day tells of it",
             lambda: abs(count_of(stage.wall.pixels(), INK) - ink) > 1000 and told_on(stage) < 0.8 * told)
    picture(stage.wall, "wall-started-here")
    stage.close()
    wait_for("no gathering", lambda: stage.status()["gathering"] is None)


def nothing_is_left(stage, desk, door):
    """The event's own gathering closes, and what was said of it goes."""
    desk.scroll_to(r"start\.grief@.*")
    desk.press(r"start\.grief@.*")
    wait_for("the gathering", lambda: stage.status()["gathering"])
    token = stage.send("guests.sign_in", key="sign-in")["token"]
    assert stage.tokens_in(token)
    desk.press("close")
    desk.press(r"close\.yes")
    desk.press("erase_now")
    wait_for("it is over", lambda: stage.status()["gathering"] is None)
    assert not cannot_come(stage), cannot_come(stage)
    found = stage.tokens_in(token, logs=True) + stage.bytes_with('"cannot_come":[{', "cannot_come_told")
    assert not found, f"somebody is still in {found}"


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        closed_venue, open_venue = venues(stage)
        stage.start_kiosk(wall=WALL, now=NOW, venue=closed_venue)
        the_wall_says_so(stage, closed_venue, open_venue)
        door = Tablet(stage, "sign-in", "sign-in", 1280, 900)
        desk = Tablet(stage, "facilitator", "facilitator", 1280, 900)
        door.wait_for("sign_in.here")
        time.sleep(SETTLES_S)
        somebody_cannot_come(stage, door)
        whoever_leads_sees_how_many(stage, desk)
        what_is_started_here_stands_on_the_day(stage)
        nothing_is_left(stage, desk, door)
    print("closed groups are told of kindly, and nobody is named")


if __name__ == "__main__":
    main()
