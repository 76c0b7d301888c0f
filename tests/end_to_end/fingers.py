#!/usr/bin/python3
"""Fingers that nobody meant: double taps, palms and a child's ten fingers on the real tablets, at random places of
every page that can be reached. Each gesture is over in less than the 400 ms in which no new button takes a touch, so it
may do what a single touch of the page it found would do, and nothing more: no gathering ends, no stage is skipped, nobody
is erased, nobody comes twice.

fingers.py PROGRAMS-FOLDER SOURCE-FOLDER [--touches N] [--seed N]
"""
import argparse
import ctypes
import random
import time

from stage import Stage, Tablet, wait_for

SETTLES_S = 0.5
PEOPLE = 5
DESK = (1280, 800)
DOOR = (1024, 600)
# From the page of the gathering, and from the first page at the door.
WAYS_AT_THE_DESK = [[], [], [], ["tools"], ["tools", "stages"], ["tools", "times"], ["tools", "agreement"], ["people"],
                    ["wall"], ["words"], ["help"]]
WAYS_AT_THE_DOOR = [[], [], ["sign_in.whats_on"], ["sign_in.also"], ["sign_in.what_happens"], ["sign_in.help"],
                    ["sign_in.off"]]
HOME = {"desk": "tools", "door": "sign_in.here"}
STAGE_STEPS = ("gathering.next_stage", "gathering.previous_stage", "gathering.go_to")


class Pointer:
    """Touches a virtual screen by its own extension for tests (XTEST): a program for each touch would be slower than
    fingers are."""

    def __init__(self, display):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.test = ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(display.encode()))
        assert self.display, "the virtual screen can be reached"

    def touch(self, x, y):
        self.test.XTestFakeMotionEvent(self.display, -1, x, y, ctypes.c_ulong(0))
        for down in (1, 0):
            self.test.XTestFakeButtonEvent(self.display, 1, down, ctypes.c_ulong(0))
        self.x11.XFlush(self.display)


class Fingers:
    """One tablet and what touches it."""

    def __init__(self, name, tablet, size, chance):
        self.name = name
        self.tablet = tablet
        self.size = size
        self.chance = chance
        self.pointer = Pointer(tablet.screen.display)
        self.touches = 0

    def at_home(self):
        return HOME[self.name] in self.tablet.widgets()

    def go_home(self):
        """By deliberate touches of whatever leads back."""
        while not self.at_home():
            widgets = self.tablet.widgets()
            ways = [name for name in ("back", "close.no", "sign_in.back", "sign_in.done", "offers.everyone") if name in widgets]
            if ways:
                x, y, width, height, *_ = widgets[ways[0]]
                self.tablet.screen.touch(x + width // 2, y + height // 2)
            time.sleep(0.1)

    def go(self, way):
        for button in way:
            if button in self.tablet.widgets():
                self.tablet.press(button)
                time.sleep(SETTLES_S)

    def somewhere(self):
        """A button more often than not."""
        buttons = [widget for name, widget in self.tablet.widgets().items() if widget[4]]
        if buttons and self.chance.random() < 0.8:
            x, y, width, height, *_ = self.chance.choice(buttons)
            return self.chance.randrange(x, x + max(width, 1)), self.chance.randrange(y, y + max(height, 1))
        return self.chance.randrange(self.size[0]), self.chance.randrange(self.size[1])

    def gesture(self):
        """Its name, and the places in the order in which they are touched."""
        kind = self.chance.choice(["double tap", "double tap", "palm", "ten fingers"])
        x, y = self.somewhere()
        if kind == "double tap":
            return kind, [(x, y), (x, y)]
        if kind == "palm":
            near = lambda at, most: min(max(at + self.chance.randint(-90, 90), 0), most - 1)
            return kind, [(near(x, self.size[0]), near(y, self.size[1])) for _ in range(self.chance.randint(4, 8))]
        return kind, [self.somewhere() for _ in range(10)]

    def touch(self, places):
        """Within 120 ms; says how long it took."""
        began = time.monotonic()
        between = self.chance.uniform(0, 0.1) if len(places) == 2 else 0
        for x, y in places:
            self.pointer.touch(x, y)
            time.sleep(between)
        self.touches += len(places)
        return round(time.monotonic() - began, 3)


def new_steps(before, after):
    """Of lists with the last step first: those that came since."""
    for count in range(len(after) + 1):
        if after[count:] == before[:len(after) - count]:
            return after[:count]
    return after


def check_desk(before, after, told):
    assert after["gathering"], f"a gathering ended: {told}"
    assert after["guests"]["present"] >= before["guests"]["present"], f"somebody was erased: {told}"
    moved = [step for step in new_steps(before["undo"], after["undo"]) if step in STAGE_STEPS]
    assert len(moved) <= 1, f"a stage was skipped: {told}: {moved}"
    stages = before["gathering"]["stages"]
    moves = abs(stages.index(after["gathering"]["stage"]) - stages.index(before["gathering"]["stage"]))
    taken_back = after["undo"] == before["undo"][1:]
    if "stages" not in told[1] and not taken_back:
        assert moves <= 1, f"a stage was skipped: {told}"


def check_door(before, after, told):
    assert after["gathering"], f"a gathering ended: {told}"
    came = after["guests"]["present"] - before["guests"]["present"]
    assert 0 <= came <= 1, f"{came} came: {told}"


def begin_again(stage, status):
    """At the first stage, so that there is always another to skip."""
    gathering = status["gathering"]
    if gathering["stage"] in gathering["stages"][-2:]:
        for _ in range(len(gathering["stages"]) - 2):
            stage.send("gathering.previous_stage")


def play(stage, hands, ways, check):
    hands.go_home()
    time.sleep(SETTLES_S)
    way = hands.chance.choice(ways)
    hands.go(way)
    before = stage.status()
    kind, places = hands.gesture()
    took = hands.touch(places)
    time.sleep(SETTLES_S)
    after = stage.status()
    check(before, after, (hands.name, way, kind, places, took))
    begin_again(stage, after)


def closing_takes_two_places(stage, desk):
    """A finger that stays where *Close* was does not close, however often and slowly it touches."""
    desk.go_home()
    time.sleep(SETTLES_S)
    x, y = desk.tablet.wait_for("close")
    for _ in range(4):
        desk.tablet.screen.touch(x, y)
        time.sleep(SETTLES_S)
        assert stage.status()["gathering"], "the gathering was closed by one finger in one place"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("programs")
    options.add_argument("source")
    options.add_argument("--touches", type=int, default=90)
    options.add_argument("--seed", type=int, default=random.randrange(2**32))
    options = options.parse_args()
    print(f"seed {options.seed}", flush=True)
    chance = random.Random(options.seed)
    with Stage(options.programs, options.source) as stage:
        stage.start_kiosk(wall=None)
        for _ in range(PEOPLE):
            stage.send("guests.sign_in", key="sign-in")
        stage.send("gathering.start", "format=listening-circle")
        desk = Fingers("desk", Tablet(stage, "facilitator", "facilitator", *DESK), DESK, chance)
        door = Fingers("door", Tablet(stage, "sign-in", "sign-in", *DOOR), DOOR, chance)
        wait_for("both tablets", lambda: desk.at_home() and door.at_home())
        closing_takes_two_places(stage, desk)
        while desk.touches + door.touches < options.touches:
            play(stage, desk, WAYS_AT_THE_DESK, check_desk)
            if chance.random() < 0.4:
                play(stage, door, WAYS_AT_THE_DOOR, check_door)
        print(f"{desk.touches} touches at the desk and {door.touches} at the door ended nothing, skipped nothing and "
              "erased nobody")


if __name__ == "__main__":
    main()
