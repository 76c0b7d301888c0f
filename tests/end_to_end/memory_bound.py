#!/usr/bin/python3
"""The last bound of the kiosk's memory: what libzmq has no limit for is bounded by a control group, as the service's
MemoryMax does. The kiosk is then ended in the middle and started again, and the room comes back as after a power cut.

memory_bound.py PROGRAMS-FOLDER SOURCE-FOLDER      needs the right to make control groups; says so and ends without it
"""
import os
import pathlib
import signal
import sys
import time

import zmq

from flooded import huge_message, is_sanitized, socket_with_key
from stage import Stage, wait_for

# A kiosk without a wall holds about 25 MiB. What all connections have sent is in its memory by then long before one of
# them has sent so much that the kiosk itself ends it (16 MiB), however slow this machine is.
LIMIT_MIB = 48
SENDERS = 6


class ControlGroup:
    """A control group with a limit on memory, of either version; None of it where none can be made."""

    def __init__(self):
        self.folder = None
        for root, limit in (("/sys/fs/cgroup", "memory.max"), ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")):
            folder = pathlib.Path(root, f"hearth-test-{os.getpid()}")
            try:
                folder.mkdir()
                if not (folder / limit).exists():  # this root is no control group, or not one for memory
                    folder.rmdir()
                    continue
                (folder / limit).write_text(str(LIMIT_MIB * 1024 * 1024), encoding="ascii")
                self.folder = folder
                return
            except OSError:
                continue

    def join(self):
        (self.folder / "cgroup.procs").write_text(str(os.getpid()), encoding="ascii")

    def end(self):
        wait_for("the control group is empty", lambda: not (self.folder / "cgroup.procs").read_text(encoding="ascii"))
        self.folder.rmdir()


def the_service_bounds_it(source):
    service = (source / "kiosk/service/hearth-kiosk.service").read_text(encoding="utf-8").splitlines()
    for setting in ("MemoryMax=", "Restart=always", "LimitNOFILE="):
        assert any(line.startswith(setting) for line in service), f"the service has no {setting}"


def fill(stage, context):
    """Sends 18 MB over each of several connections at once until the kiosk is gone."""
    deadline = time.monotonic() + 60
    while stage.kiosk.poll() is None:
        assert time.monotonic() < deadline, "the memory was never filled, so nothing was tried"
        senders = [socket_with_key(context, stage, zmq.DEALER, 0, "facilitator") for _ in range(SENDERS)]
        for one in senders:
            huge_message(one, frames=300)
        time.sleep(1)
        for one in senders:
            one.close()


def main():
    the_service_bounds_it(pathlib.Path(sys.argv[2]))
    if is_sanitized(sys.argv[1]):
        print("what a sanitizer needs says nothing of the kiosk; only the service's settings were looked at")
        return
    group = ControlGroup()
    if group.folder is None:
        print("no control group can be made here; only the service's settings were looked at")
        return
    try:
        with Stage(sys.argv[1], sys.argv[2]) as stage:
            stage.start_kiosk(wall=None, preexec_fn=group.join)
            stage.send("gathering.start", "format=listening-circle")
            tokens = [stage.send("guests.sign_in")["token"] for _ in range(3)]
            context = zmq.Context()
            fill(stage, context)
            assert stage.kiosk.returncode == -signal.SIGKILL, stage.kiosk.returncode
            stage.start_kiosk(wall=None, preexec_fn=group.join)
            status = stage.status()
            assert status["gathering"]["paused"] and status["guests"]["present"] == len(tokens), status
            context.destroy(linger=0)
    finally:
        group.end()
    print("the kiosk was ended at its bound and came back with the room as it was")


if __name__ == "__main__":
    main()
