#!/usr/bin/python3
"""How many touches the things take that are done while people wait, counted on the real buttons and printed; none may
take more than is stated here.

touches.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import re
import sys
import time

from stage import LIMIT_S, Stage, Tablet, wait_for

STILL_FIRST_S = 8  # a page that was touched turns sooner than that


class Count:
    """Prints what each thing took; AssertionError when it is more than `most`."""

    def __init__(self, tablet):
        self.tablet = tablet

    def takes(self, most, what, *buttons, until):
        self.tablet.touches = 0
        for button in buttons:
            self.tablet.press(button)
        wait_for(what, until)
        print(f"{self.tablet.touches:2}  {what}")
        assert self.tablet.touches <= most, f"{what}: {self.tablet.touches} touches, not {most}"


def shown(tablet, *names):
    return lambda: all(any(name in widget for widget in tablet.widgets()) for name in names)


def at_the_door(stage, door):
    count = Count(door)
    present = lambda: stage.status()["guests"]["present"]
    count.takes(0, "come in without signing in", until=lambda: "sign_in.here" in door.widgets())
    count.takes(1, "two words", "sign_in.here", until=lambda: present() == 1)
    count.takes(1, "leave, from one's own page", "sign_in.off_now", until=lambda: present() == 0)
    count.takes(2, "a quiet word, for whoever has just come", "sign_in.here", "sign_in.quiet_word",
                until=lambda: stage.status()["quiet_words"])
    token = stage.status()["quiet_words"][0]["token"]
    colour, symbol = token.split("-", 1)
    way = ("sign_in.off", rf"colour\.{colour}", rf"symbol\.{symbol}")
    touches = touches_in_one_go(door, way)
    wait_for("they have left", lambda: present() == 0)
    print(f"{touches:2}  leave, from the first page: one, and the two that say two words; the pictures are scrolled")
    assert touches <= 3


def touches_in_one_go(door, way):
    """From the first page. On a machine with too much to do the door may stand untouched for so long between two of them
    that it falls back: whoever stands there begins again, and counts anew."""
    for _ in range(4):
        if "sign_in.here" not in door.widgets():
            door.press("sign_in.done|sign_in.back")
        door.wait_for("sign_in.here")
        door.touches = 0
        if all(press_unless_fallen_back(door, button) for button in way):
            return door.touches
    raise AssertionError(f"the door fell back each time: {way}")


def press_unless_fallen_back(door, button):
    """False when the first page stands again, or still after some seconds, and has no such button."""
    began, elsewhere = time.monotonic(), False
    while not any(re.fullmatch(button, name) for name in door.widgets()):
        is_first = "sign_in.here" in door.widgets()
        if is_first and (elsewhere or time.monotonic() - began > STILL_FIRST_S):
            return False
        assert time.monotonic() - began < LIMIT_S, f"no button {button}: {door.widgets()}"
        elsewhere = elsewhere or not is_first
        time.sleep(0.02)
    door.scroll_to(button)
    door.press(button)
    return True


def lead(stage, desk):
    count = Count(desk)
    speaking = lambda: stage.status()["floor"]["speaking"]
    tokens = [stage.send("guests.sign_in")["token"] for _ in range(3)]
    count.takes(1, "start today's gathering", r"start\.listening-circle@.*", until=lambda: stage.status()["gathering"])
    while stage.status()["gathering"]["stage"] != "sharing":
        stage.send("gathering.next_stage")
    for token in tokens[:2]:
        stage.send("floor.raise_hand", f"token={token}")
    count.takes(1, "the next turn", "floor.next", until=lambda: speaking() == tokens[0])
    count.takes(1, "somebody without two words speaks", r"floor\.someone", until=lambda: speaking() == "one of us")
    count.takes(1, "undo", "undo", until=lambda: speaking() == tokens[0])
    count.takes(3, "anything for one guest", "people", rf"guest\.{tokens[2]}", r"guest\.hand",
                until=lambda: tokens[2] in stage.status()["floor"]["line"])
    desk.press("wall")
    desk.press(r"screen\.message")
    desk.press("key\\.a")
    desk.touches = 2
    desk.press(r"message\.show")
    wait_for("the message", lambda: stage.status()["wall"]["screen"] == "message")
    print(f"{desk.touches:2}  a message, and typing it")
    assert desk.touches <= 3
    count.takes(1, "whom to call now", "help", until=shown(desk, "crisis.show"))
    desk.press("back")
    count.takes(2, "end", "close", r"close\.yes", until=lambda: stage.status()["wall"]["screen"] == "goodbye")


def main(programs_folder, source_folder):
    with Stage(programs_folder, source_folder) as stage:
        stage.start_kiosk()
        door = Tablet(stage, "sign-in", "sign-in", 1280, 2600)  # so tall that nothing has to be scrolled
        desk = Tablet(stage, "facilitator", "facilitator", 1280, 800)
        door.wait_for("sign_in.here")
        at_the_door(stage, door)
        lead(stage, desk)
    print("counted")


if __name__ == "__main__":
    main(*sys.argv[1:3])
