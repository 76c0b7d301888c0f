#!/usr/bin/python3
"""A remote comes in without a key being carried: by the command line and the kiosk's own keyboard, and as the first
facilitator by the code on the wall. And nobody else does: not a stranger in between, not somebody who only calls
themselves the kiosk, not whoever says a thousand things a second, nor whoever does and breaks off.

pairing.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import json
import re
import subprocess
import sys
import threading
import time

import zmq
from zmq.utils import z85

from pairing_strangers import InTheMiddle, NoKiosk, break_off, flood, hello
from stage import Stage, free_port_base, wait_for


class Pairing:
    """`hearth-remote pair`, with somebody in front of it."""

    def __init__(self, stage, key_file, *options, address=None):
        self.process = subprocess.Popen(
            [stage.programs_folder / "hearth-remote", "pair", address or stage.address, "--key", str(key_file), *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        stage.programs.append(self.process)

    def words(self):
        return self.process.stdout.readline().strip()

    def types(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def ends(self):
        _, said = self.process.communicate(timeout=60)
        return self.process.returncode, said


def requests(stage):
    return json.loads(stage.own("devices", "requests", "--json"))


def asking(stage, words):
    return wait_for("the kiosk lists the request", lambda: [each for each in requests(stage) if each["words"] == words])[0]


def gone(stage):
    """The room hears of changes at the door at most once a second."""
    wait_for("nobody asks any more", lambda: not requests(stage))


def nothing_left(key_file):
    assert not key_file.exists() and not list(key_file.parent.glob(key_file.name + "*")), "a key was left behind"


def by_the_keyboard(stage):
    key = stage.folder / "clicker"
    pairing = Pairing(stage, key, "--as", "handheld")
    words = pairing.words()
    assert len(words.split()) == 6, words
    assert asking(stage, words)["kind"] == "handheld"
    nothing_left(key)
    pairing.types("yes")
    said = stage.own("devices", "approve", words.upper(), "handheld", "Clicker")
    assert words in said
    code, said = pairing.ends()
    assert code == 0, said
    assert "kiosk-key" in key.read_text(encoding="utf-8")
    stage.send("gathering.start", "format=listening-circle")
    code, out, complaint = stage.remote("send", "gathering.pause", key=key)
    assert code == 0, complaint
    assert not requests(stage)
    return key


def by_the_number(stage):
    key = stage.folder / "hall"
    pairing = Pairing(stage, key, "--as", "screen")
    request = asking(stage, pairing.words())
    # Whoever lets it in says what it is.
    stage.send("devices.approve", f"request={request['number']}", "permission=steward", "name=Hall")
    pairing.types("yes")
    assert pairing.ends()[0] == 0
    assert "steward\tHall\t" in stage.own("devices", "list")
    stage.own("devices", "rename", "Hall", "Corridor")
    wait_for("the room knows the new name", lambda: "no_such_device" not in
             stage.remote("send", "devices.rename", "name=Corridor", "to=Corridor")[1])


def nobody_says_yes(stage):
    key = stage.folder / "nobody"
    pairing = Pairing(stage, key)
    request = asking(stage, pairing.words())
    pairing.types("yes")
    stage.send("devices.refuse", f"request={request['number']}")
    code, said = pairing.ends()
    assert code == 2 and "no" in said, said
    nothing_left(key)

    pairing = Pairing(stage, key)
    pairing.words()
    pairing.types("no")
    assert pairing.ends()[0] == 2
    nothing_left(key)
    gone(stage)

    pairing = Pairing(stage, key, "--expect", "encore hamlet stereo zipper kernel elastic")
    assert pairing.ends()[0] == 2
    nothing_left(key)
    gone(stage)


def sent_away(stage, key):
    """Others keep their presses meanwhile."""
    answers = []
    lines = ["wall.show screen=" + screen for screen in ["welcome", "today"] * 40]
    presses = threading.Thread(target=lambda: answers.extend(stage.send_lines(lines)))
    presses.start()
    began = time.monotonic()
    stage.send("devices.revoke", "name=Clicker")
    wait_for("the remote is out", lambda: stage.remote("send", "gathering.resume", key=key, within="0.3")[0] == 3)
    print(f"out after {time.monotonic() - began:.2f} s, two starts of a program included")
    presses.join()
    assert len(answers) == len(lines) and all(each["outcome"] == "applied" for each in answers), answers
    code, out, _ = stage.remote("send", "devices.revoke", "name=demo facilitator")
    assert code == 2 and "own_device" in out, out


def in_between(stage):
    """Somebody with keys of their own between the remote and the kiosk: other words on the two sides."""
    key = stage.folder / "between"
    port_base = free_port_base()
    with InTheMiddle(stage.port_base, port_base):
        pairing = Pairing(stage, key, address=f"127.0.0.1:{port_base}")
        words = pairing.words()
        there = wait_for("the kiosk lists the stranger's request", lambda: requests(stage))
        assert there[0]["words"] != words
        pairing.types("no")
        assert pairing.ends()[0] == 2
    nothing_left(key)
    stage.send("devices.clear_requests")


def not_the_kiosk(stage):
    """It has the kiosk's public key, says what a kiosk says, and the person says yes to everything."""
    key = stage.folder / "not-the-kiosk"
    port_base = free_port_base()
    kiosk_key = re.search(r'"(.{40})"', (stage.key("facilitator")).read_text(encoding="utf-8").split("kiosk-key")[1])[1]
    with NoKiosk(z85.decode(kiosk_key.encode()), port_base):
        pairing = Pairing(stage, key, "--yes", address=f"127.0.0.1:{port_base}")
        code, said = pairing.ends()
        assert code == 2 and "could not prove" in said, said
    nothing_left(key)


def a_thousand_a_second(stage):
    def median_answer():
        times = []
        with zmq.Context() as context:
            asker = context.socket(zmq.DEALER)
            asker.linger = 0
            asker.connect(f"ipc://{stage.data}/kiosk.sock")
            for number in range(60):
                began = time.monotonic()
                asker.send_json({"protocol": 1, "id": f"{number:032x}", "command": {"tallies.list": {}}})
                assert asker.poll(10_000), "no answer"
                asker.recv()
                times.append(time.monotonic() - began)
            asker.close()
        return sorted(times)[len(times) // 2] * 1000

    quiet = median_answer()
    devices = stage.own("devices", "list")
    stop = threading.Event()
    counted = []
    crowd = [threading.Thread(target=flood, args=(stage.port_base, f"127.0.0.{i}", stop, counted)) for i in range(2, 10)]
    for each in crowd:
        each.start()
    time.sleep(3)
    meanwhile = median_answer()
    listed = requests(stage)
    stop.set()
    for each in crowd:
        each.join()
    assert len(listed) <= 5
    assert stage.own("devices", "list") == devices, "somebody was let in without a yes"
    print(f"{sum(counted)} messages; an answer takes {quiet:.2f} ms, and {meanwhile:.2f} ms meanwhile")
    stage.send("devices.clear_requests")


def much_and_broken_off(stage):
    """libzmq 4.3.4 ends a process that has stopped reading from a connection which is then reset, at the next heartbeat."""
    for i in range(2, 8):
        break_off(stage.port_base, f"127.0.0.{i}")
    time.sleep(2.5)
    assert stage.kiosk.poll() is None, "the kiosk was ended"
    assert not requests(stage)


def short_long_and_twice(stage):
    before = requests(stage)
    with zmq.Context() as context:
        for bytes_sent in [b"", b"\x01", hello()[:-1], hello() + b"\0", b"\xff" * 1000, b"\x01" * 2000]:
            stranger = context.socket(zmq.DEALER)
            stranger.linger = 100
            stranger.connect(f"tcp://127.0.0.20:0;127.0.0.1:{stage.port_base + 3}")
            stranger.send(bytes_sent)
            assert not stranger.poll(300), bytes_sent
            stranger.close()
    assert requests(stage) == before


def first_facilitator(stage):
    """A new venue: nobody facilitates, the wall shows words and a code, and whoever types it is the first."""
    stage.port_base = free_port_base()
    stage.address = f"127.0.0.1:{stage.port_base}"
    stage.start_new_venue()
    with zmq.Context() as context:
        wall = context.socket(zmq.SUB)
        wall.subscribe(b"picture")
        wall.connect(f"ipc://{stage.data}/wall.sock")

        def on_wall():
            assert wall.poll(20_000), "the wall is told nothing"
            return json.loads(wall.recv_multipart()[1])["wall"].get("first_facilitator")
        assert on_wall() is None
        key = stage.folder / "first"
        pairing = Pairing(stage, key, "--as", "facilitator")
        words = pairing.words()
        first = wait_for("the wall shows the code", on_wall)
        assert first["words"] == words
        pairing.types("yes")
        pairing.types("000000" if first["code"] != "000000" else "111111")
        time.sleep(1)
        pairing.types(first["code"])
        code, said = pairing.ends()
        assert code == 0, said
        wait_for("the code is gone from the wall", lambda: on_wall() is None)
        wall.close()
    code, out, complaint = stage.remote("send", "gathering.start", "format=listening-circle", key=key)
    assert code == 0, complaint
    second = Pairing(stage, stage.folder / "second", "--as", "facilitator", "--code", "123456")
    asking(stage, second.words())
    second.types("no")
    assert second.ends()[0] == 2


def without_a_kiosk(stage):
    done = subprocess.run([stage.programs_folder / "hearth-kiosk", "devices", "requests", "--data", str(stage.folder)],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 1 and "No kiosk is running" in done.stderr, done.stderr
    pairing = Pairing(stage, stage.folder / "alone", "--within", "1", address=f"127.0.0.1:{free_port_base()}")
    code, said = pairing.ends()
    assert code == 3 and "no kiosk answers" in said, said


def main(programs, source):
    with Stage(programs, source) as stage:
        stage.start_kiosk(wall=None)
        without_a_kiosk(stage)
        key = by_the_keyboard(stage)
        by_the_number(stage)
        nobody_says_yes(stage)
        sent_away(stage, key)
        in_between(stage)
        not_the_kiosk(stage)
        short_long_and_twice(stage)
        much_and_broken_off(stage)
        a_thousand_a_second(stage)
        first_facilitator(stage)


if __name__ == "__main__":
    main(*sys.argv[1:])
