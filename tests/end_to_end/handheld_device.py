#!/usr/bin/python3
"""A clicker that the kernel knows, made through uinput: found by its name, grabbed, unplugged in the middle of a press,
plugged in again under another number, and two of one name. Where this machine lets nobody make devices, it says so and
ends well; recorded streams (handheld.py, tests/remote/handheld) hold the rest.

handheld_device.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import fcntl
import glob
import os
import struct
import subprocess
import sys
import threading
import time

from stage import Stage, wait_for

NAME = "Hearth test presenter"
# linux/uinput.h and linux/input-event-codes.h
UI_DEV_CREATE, UI_DEV_DESTROY, UI_DEV_SETUP = 0x5501, 0x5502, 0x405C5503
UI_SET_EVBIT, UI_SET_KEYBIT, UI_SET_LEDBIT = 0x40045564, 0x40045565, 0x40045569
EV_SYN, EV_KEY, EV_LED = 0, 1, 0x11
KEY_B, KEY_PAGEUP, KEY_PAGEDOWN, LED_MISC = 48, 104, 109, 8
EVENT = struct.Struct("llHHi")


class Clicker:
    def __init__(self):
        self.descriptor = os.open("/dev/uinput", os.O_RDWR | os.O_NONBLOCK)
        for request, value in ((UI_SET_EVBIT, EV_KEY), (UI_SET_KEYBIT, KEY_B), (UI_SET_KEYBIT, KEY_PAGEUP),
                               (UI_SET_KEYBIT, KEY_PAGEDOWN), (UI_SET_EVBIT, EV_LED), (UI_SET_LEDBIT, LED_MISC)):
            fcntl.ioctl(self.descriptor, request, value)
        fcntl.ioctl(self.descriptor, UI_DEV_SETUP, struct.pack("HHHH80sI", 3, 1, 1, 1, NAME.encode(), 0))
        fcntl.ioctl(self.descriptor, UI_DEV_CREATE)

    def moves(self, key, value):
        for kind, code, what in ((EV_KEY, key, value), (EV_SYN, 0, 0)):
            os.write(self.descriptor, EVENT.pack(0, 0, kind, code, what))

    def press(self, key):
        self.moves(key, 1)
        time.sleep(0.05)  # a finger's
        self.moves(key, 0)

    def lights(self):
        """How often the light has gone on since it was last asked."""
        count = 0
        while True:
            try:
                _, _, kind, code, value = EVENT.unpack(os.read(self.descriptor, EVENT.size))
            except BlockingIOError:
                return count
            count += kind == EV_LED and code == LED_MISC and value == 1

    def unplug(self):
        fcntl.ioctl(self.descriptor, UI_DEV_DESTROY)
        os.close(self.descriptor)


def can_make_devices():
    try:
        os.close(os.open("/dev/uinput", os.O_RDWR))
    except OSError as fault:
        return fault.strerror
    return None if glob.glob("/dev/input/event*") else "no device shows in /dev/input"


def main():
    if missing := can_make_devices():
        print(f"skipped: /dev/uinput: {missing}")
        return
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk(wall=None)
        key = stage.admitted_key("clicker", "handheld")
        clicker = Clicker()
        process = subprocess.Popen([stage.programs_folder / "hearth-remote", "--kiosk", stage.address, "--key", str(key),
                                    "handheld", "--device", NAME],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        stage.programs.append(process)
        ended, said = [], []
        for pipe, lines in ((process.stdout, ended), (process.stderr, said)):
            threading.Thread(target=lambda pipe=pipe, lines=lines: lines.extend(pipe), daemon=True).start()
        wait_for("it is in touch and has its device",
                 lambda: any("in touch" in line for line in said) and any("is here" in line for line in said))

        lit = 0
        clicker.press(KEY_PAGEDOWN)  # refused: nothing is on
        wait_for("the first press", lambda: ended)
        assert ended[0].startswith("next refused"), ended

        def blinked():
            nonlocal lit
            lit += clicker.lights()
            return lit >= 2
        wait_for("two blinks", blinked)

        clicker.moves(KEY_B, 1)
        clicker.unplug()
        wait_for("it is missed", lambda: any("has gone" in line for line in said))
        first, second = Clicker(), Clicker()
        wait_for("both are found", lambda: sum("is here" in line for line in said) == 3)
        assert len(ended) == 1, ended
        for number, each in enumerate((first, second), 2):
            each.press(KEY_B)
            wait_for("its press", lambda number=number: len(ended) == number)
            assert ended[-1] == "quiet applied\n", ended
        first.unplug()
        second.unplug()
    print("a clicker that the kernel knows is heard")


if __name__ == "__main__":
    main()
