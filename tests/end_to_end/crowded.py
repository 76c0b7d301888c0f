#!/usr/bin/python3
"""200 clients follow the kiosk at once, and some of them never read: memory stays bounded, whoever does read has every
change, and a press is answered. How long an answer takes meanwhile is printed.

crowded.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import json
import resource
import secrets
import signal
import statistics
import sys
import threading
import time

import zmq

from flooded import is_sanitized, resident_mib, socket_with_key
from stage import Stage, wait_for

WALLS, FACILITATORS, NEVER_READ = 180, 20, 5
PRESSES = 40
# As fast as several people press together. More would measure how fast this machine encrypts for 200.
EVERY_S = 0.1
# Those who never read have 64 messages each waiting for them at the most, and are gone after three seconds.
GROWS_MIB = 60


class Presser:
    """A facilitator who presses over one connection."""

    def __init__(self, context, stage):
        self.socket = socket_with_key(context, stage, zmq.DEALER, 0, "facilitator")

    def press(self, screen):
        """How long its answer took, in milliseconds."""
        request = {"protocol": 1, "id": secrets.token_hex(16), "command": {"wall.show": {"screen": screen}}}
        since = time.monotonic()
        self.socket.send(json.dumps(request).encode())
        assert self.socket.poll(10_000), "no answer in 10 s"
        reply = json.loads(self.socket.recv())
        assert reply["outcome"] == "applied", reply
        return (time.monotonic() - since) * 1000

    def presses(self):
        took = []
        for number in range(PRESSES):
            took.append(self.press("crisis" if number % 2 else "quiet"))
            time.sleep(EVERY_S)
        return statistics.median(took)


class Crowd:
    """Clients that read whatever comes, all in one thread."""

    def __init__(self, context, stage):
        self.newest = {}
        self.over = threading.Event()
        self.poller = zmq.Poller()
        for number in range(WALLS + FACILITATORS):
            wall = number < WALLS
            one = socket_with_key(context, stage, zmq.SUB, 1 if wall else 2, "screen" if wall else "facilitator")
            one.subscribe(b"picture")
            self.poller.register(one, zmq.POLLIN)
            self.newest[one] = b""
        self.thread = threading.Thread(target=self.read)
        self.thread.start()

    def read(self):
        while not self.over.is_set():
            for one, _ in self.poller.poll(100):
                self.newest[one] = one.recv_multipart()[1]

    def all_show(self, screen):
        words = (f'"screen":"{screen}"'.encode(), f'"chosen":"{screen}"'.encode())
        return all(any(word in content for word in words) for content in list(self.newest.values()))

    def end(self):
        self.over.set()
        self.thread.join()


def those_who_never_read(stage):
    """Real clients whose processes stand still."""
    everyone = []
    for _ in range(NEVER_READ):
        one = stage.start(["hearth-remote", "--kiosk", stage.address, "--key", str(stage.key("facilitator")), "watch"])
        wait_for("it follows", one.log_file.read_bytes)
        one.send_signal(signal.SIGSTOP)
        everyone.append(one)
    return everyone


def main():
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 8192), hard))
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk(wall=None)
        context = zmq.Context()
        context.max_sockets = 4096
        presser = Presser(context, stage)
        presser.presses()
        alone = presser.presses()
        crowd = Crowd(context, stage)
        presser.press("quiet")
        wait_for("all have come", lambda: crowd.all_show("quiet"), 60)
        crowded = presser.presses()
        stopped = those_who_never_read(stage)
        before = resident_mib(stage)
        beside_them = presser.presses()
        since = time.monotonic()
        presser.press("welcome")
        wait_for("all show the last screen", lambda: crowd.all_show("welcome"), 60)
        reached = (time.monotonic() - since) * 1000
        grown = resident_mib(stage) - before
        for one in stopped:
            one.send_signal(signal.SIGCONT)
            one.terminate()
        crowd.end()
        context.destroy(linger=0)
        assert is_sanitized(sys.argv[1]) or grown < GROWS_MIB, f"the kiosk has grown by {grown} MiB"
        print(f"an answer takes {alone:.1f} ms alone, {crowded:.1f} ms while {WALLS + FACILITATORS} follow, {beside_them:.1f} ms "
              f"while {NEVER_READ} more never read; all follow within {reached:.0f} ms; the kiosk grew by {grown} MiB")


if __name__ == "__main__":
    main()
