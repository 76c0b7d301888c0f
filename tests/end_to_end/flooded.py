#!/usr/bin/python3
"""What one machine in the house's network can do to the kiosk, without a key and with the least one: the room goes on, the
others are let in again, and memory goes back. Under `ulimit -n 1024`, as many systems have it.

flooded.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import pathlib
import re
import resource
import socket
import subprocess
import sys
import threading
import time

import zmq

from stage import Stage, keys_in, wait_for

DESCRIPTORS = 1024
FLOOD_S = 6
# What the kiosk may have grown by for a moment, and what may be left of it.
MOMENT_MIB, AFTERWARDS_MIB = 150, 20


def kiosk_log(stage):
    return "".join(log.read_text(errors="replace") for log in stage.folder.glob("hearth-kiosk-*.log"))


def is_sanitized(programs_folder):
    return b"__asan_init" in pathlib.Path(programs_folder, "hearth-kiosk").read_bytes()


def resident_mib(stage):
    text = pathlib.Path(f"/proc/{stage.kiosk.pid}/status").read_text(encoding="ascii")
    return int(re.search(r"VmRSS:\s+(\d+) kB", text).group(1)) // 1024


class Flood:
    """Silent connections, 1,400 a second in one thread, each held until the kiosk drops it or the flood is over."""

    def __init__(self, stage):
        self.port = stage.port_base
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        held = []
        while not self.over.is_set():
            for offset in range(3):
                one = socket.socket()
                one.setblocking(False)
                one.connect_ex(("127.0.0.1", self.port + offset))
                held.append(one)
            while len(held) > 4500:
                held.pop(0).close()
            time.sleep(3 / 1400)
        for one in held:
            one.close()

    def end(self):
        self.over.set()
        self.thread.join()


def devices(stage, *words):
    done = subprocess.run([stage.programs_folder / "hearth-kiosk", "devices", "--data", stage.data, *words],
                          capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def flood_of_connections(stage):
    assert (stage.data / "keys/screen").exists()
    flood = Flood(stage)
    time.sleep(FLOOD_S / 2)
    devices(stage, "revoke", "demo screen")  # so that all connections are made anew in the middle of it
    time.sleep(FLOOD_S / 2)
    flood.end()
    assert stage.kiosk.poll() is None, "the kiosk ended"
    wait_for("the facilitator is let in again", stage.try_status)
    assert "demo facilitator" in devices(stage, "list")
    wait_for("the calendars have been read", lambda: stage.status()["events"])


def socket_with_key(context, stage, kind, offset, key):
    keys = keys_in(stage.key(key))
    one = context.socket(kind)
    one.linger = 0
    one.sndhwm = 0
    one.curve_publickey, one.curve_secretkey, one.curve_serverkey = (
        keys[name] for name in ("public-key", "secret-key", "kiosk-key"))
    one.connect(f"tcp://127.0.0.1:{stage.port_base + offset}")
    return one


def highest_mib(stage, act, seconds):
    """The most that the kiosk holds while act() runs and for some seconds behind it."""
    most, over = [resident_mib(stage)], threading.Event()

    def watch():
        while not over.is_set():
            most.append(resident_mib(stage))
            time.sleep(0.01)
    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        act()
        time.sleep(seconds)
    finally:
        over.set()
        watcher.join()
    return max(most)


def flood_of_topics(stage, context):
    def act():
        one = socket_with_key(context, stage, zmq.XSUB, 1, "sign-in")
        for number in range(15_000):
            one.send(b"\1" + f"{number:08}".encode() + b"x" * 900)
        time.sleep(2)
        one.close()
    return act


def huge_message(socket, frames=5_000):
    """300 MB in 5,001 frames, or fewer."""
    frame = b"x" * 60_000
    for _ in range(frames):
        socket.send(frame, zmq.SNDMORE)
    socket.send(frame)


def one_huge_message(stage, context, key):
    def act():
        one = socket_with_key(context, stage, zmq.DEALER, 0, key)
        huge_message(one)
        time.sleep(2)
        one.close()
    return act


def is_bounded(stage, what, act):
    before = resident_mib(stage)
    most = highest_mib(stage, act, 1)
    assert stage.kiosk.poll() is None, "the kiosk ended"
    # A sanitizer keeps what was freed.
    if not is_sanitized(stage.programs_folder):
        assert most < before + MOMENT_MIB, f"{what}: {before} MiB before, {most} MiB at most"
        wait_for(f"{what}: memory goes back to {before} MiB", lambda: resident_mib(stage) < before + AFTERWARDS_MIB)
    wait_for("the facilitator is let in", stage.try_status)
    print(f"{what}: {before} MiB before, {most} MiB at most, {resident_mib(stage)} MiB afterwards")


def main():
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        # The kiosk alone has the low limit: whoever floods needs descriptors too.
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 8192), hard))
        stage.start_kiosk(wall=None, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (DESCRIPTORS, DESCRIPTORS)))
        flood_of_connections(stage)
        context = zmq.Context()
        is_bounded(stage, "topics", flood_of_topics(stage, context))
        wait_for("the device is named", lambda: "'demo sign-in' was cut off" in kiosk_log(stage))
        is_bounded(stage, "one message", one_huge_message(stage, context, "facilitator"))
        assert "was ended" in kiosk_log(stage), "the connection is named"
        context.destroy(linger=0)
    print("the kiosk stood a flood of connections, of topics and of frames")


if __name__ == "__main__":
    main()
