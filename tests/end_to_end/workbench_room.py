#!/usr/bin/python3
"""The workbench joins a running kiosk with a facilitator's key: a command is sent from its form and seen on the wall, one that would
be refused cannot be sent, and what the kiosk publishes stands there as it changes. It says who is connected and how the
connection goes. A recorded gathering is played step by step and taken back, also without a kiosk.

workbench_room.py PROGRAMS-FOLDER SOURCE-FOLDER [FOLDER FOR PICTURES]
"""
import pathlib
import sys
import tempfile
import time

from stage import Stage, wait_for
from workbench_editing import AtTheDesk


class Joined(AtTheDesk):
    def choose(self, command):
        self.press(r"command\.wanted")
        self.screen.type("ctrl+a")
        self.screen.write(command)
        wait_for("the list is as short as it gets", lambda: self.stands_still(f"command.{command}"))
        self.press(f"command\\.{command.replace('.', chr(92) + '.')}")


def keep(name, bench, pictures):
    if pictures:
        bench.screen.picture(pathlib.Path(pictures) / f"{name}.png")


def see_who_is_connected(bench, pictures):
    bench.press(r"room\.tab\.connected")
    devices = wait_for("the devices are listed",
                       lambda: {id: mark for id, mark in bench.widgets().items() if id.startswith("room.device.")})
    here = [id for id, mark in devices.items() if mark[5]]
    # The workbench itself, and nobody else.
    assert len(here) == 1, here
    keep("room_connected", bench, pictures)
    print("who is connected:", here[0])


def see_the_connection(bench, pictures):
    bench.press(r"room\.tab\.connection")
    plots = ("round_trip", "beats", "picture_bytes", "wake_ups")
    wait_for("each plot has had something in it",
             lambda: all(not bench.says(f"room.plot.{each}").split("at most ")[1].startswith(("0 ", "0.00 ")) for each in plots))
    for each in plots:
        print(f"{each}: {bench.says(f'room.plot.{each}')}")
    keep("room_connection", bench, pictures)


def open_recording(bench, file):
    bench.press(r"recording\.file")
    bench.screen.type("ctrl+a")
    bench.screen.write(str(file))
    wait_for("the name is written", lambda: bench.says("recording.file") == str(file))
    bench.press(r"recording\.open")


def play_what_the_kiosk_kept(bench, data, pictures):
    before = {file.name: file.read_bytes() for file in data.iterdir() if file.is_file()}
    open_recording(bench, data / "room.db")
    wait_for("the journal is open", lambda: bench.says("recording.where").startswith("after 0 of "))
    bench.press(r"recording\.last")
    wait_for("its end is reached", lambda: not bench.says("recording.where").startswith("after 0 of "))
    keep("room_journal", bench, pictures)
    assert before == {file.name: file.read_bytes() for file in data.iterdir() if file.is_file()}, "the journal was changed"
    print("what the kiosk kept, played:", bench.says("recording.where"))


def play_a_recording(bench, source, pictures):
    bench.press(r"room\.tab\.recording")
    open_recording(bench, f"{source}/tests/journals/no-such.txt")
    time.sleep(0.5)
    assert "recording.where" not in bench.widgets()
    open_recording(bench, f"{source}/tests/journals/council.txt")
    wait_for("it is open", lambda: bench.says("recording.where").startswith("after 0 of "))
    bench.press(r"recording\.on")
    bench.press(r"recording\.on")
    wait_for("two commands were played", lambda: bench.says("recording.where").startswith("after 2 of "))
    bench.press(r"recording\.back")
    wait_for("one was taken back", lambda: bench.says("recording.where").startswith("after 1 of "))
    bench.press(r"recording\.12")
    wait_for("it went where somebody pressed", lambda: bench.says("recording.where").startswith("after 12 of "))
    keep("room_recording", bench, pictures)
    bench.press(r"recording\.last")
    wait_for("all were played", lambda: len(set(bench.says("recording.where").split()[1:4:2])) == 1)
    print("a recording played, and taken back:", bench.says("recording.where"))


def main(programs, source, pictures):
    with tempfile.TemporaryDirectory(), Stage(programs, source) as stage:
        stage.start_kiosk(wall=None)
        bench = Joined(stage, "workbench", "facilitator", 1280, 800)
        bench.press(r"pane\.room")
        wait_for("it is in touch", lambda: "in touch, version" in bench.says("room.connection"))
        bench.choose("wall.message")
        bench.press(r"field\.text")
        bench.screen.write("Soup is ready")
        bench.press(r"command\.send")
        wait_for("it was done", lambda: "wall.message" in bench.says("room.last") and "applied" in bench.says("room.last"))
        assert "Soup is ready" in stage.remote("status", "--json")[1]
        bench.choose("floor.next")
        wait_for("its form is there", lambda: "field.text" not in bench.widgets())
        before = bench.says("room.last")
        bench.press(r"command\.send")
        time.sleep(1)
        assert bench.says("room.last") == before, "what would be refused was sent"
        print("a command from its form, seen in the room; one that would be refused cannot be sent")
        keep("room", bench, pictures)
        see_who_is_connected(bench, pictures)
        see_the_connection(bench, pictures)
        bench.press(r"room\.tab\.now")
        stage.kill_kiosk()
        wait_for("it says that the kiosk is gone", lambda: "out of touch" in bench.says("room.connection"))
        play_a_recording(bench, source, pictures)
        play_what_the_kiosk_kept(bench, stage.data, pictures)
        bench.process.terminate()
        assert bench.process.wait(10) == 0


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None)
