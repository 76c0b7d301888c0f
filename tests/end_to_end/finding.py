#!/usr/bin/python3
"""A tablet finds its kiosk by itself: two machines of their own network, each with Avahi's daemon and a bus, and the service
file that comes with the kiosk. From nothing to the first command, touches are counted. The daemon goes and comes back. And
the command line finds the kiosk as well.

Two network namespaces joined by a pair of virtual network cards; needs root. Where those cannot be had it says so and is
passed over.

finding.py PROGRAMS-FOLDER SOURCE-FOLDER [FOLDER FOR PICTURES]
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

from stage import Stage, Tablet, wait_for

TOUCHES_MAX = 5
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
"""
DAEMON = """[server]
host-name={name}
use-ipv4=yes
use-ipv6=yes
allow-interfaces=card
enable-dbus=yes
[publish]
publish-workstation=no
[rlimits]
"""


class Machine:
    """A namespace for its network and its files, with a network card that is not joined to anything yet."""

    def __init__(self, stage, name):
        self.stage, self.name = stage, name
        self.folder = stage.folder / name
        self.folder.mkdir()
        self.holder = stage.start(["/usr/bin/unshare", "--net", "--mount", "--propagation", "private", "/usr/bin/sleep", "3600"])
        own = os.readlink("/proc/self/ns/net")
        wait_for("a network of its own", lambda: self.holder.poll() is not None or
                 os.readlink(f"/proc/{self.holder.pid}/ns/net") != own)
        assert self.holder.poll() is None
        self.bus = f"unix:path={self.folder}/bus"
        self.daemon = None

    def within(self):
        return ["/usr/bin/nsenter", "-t", str(self.holder.pid), "--net", "--mount", "/usr/bin/env",
                f"DBUS_SYSTEM_BUS_ADDRESS={self.bus}"]

    def runs(self, *command):
        subprocess.run([*self.within(), *map(str, command)], check=True, capture_output=True, text=True)

    def prepare(self):
        """The places that the daemon of a machine has for itself."""
        services = self.folder / "services"
        services.mkdir()
        for place in ["/run/avahi-daemon", "/etc/avahi/services"]:
            os.makedirs(place, exist_ok=True)
        self.runs("mount", "-t", "tmpfs", "none", "/run/avahi-daemon")
        self.runs("mount", "--bind", services, "/etc/avahi/services")
        (self.folder / "bus.conf").write_text(BUS.format(socket=self.folder / "bus"), encoding="utf-8")
        (self.folder / "avahi.conf").write_text(DAEMON.format(name=self.name), encoding="utf-8")
        self.runs("ip", "link", "set", "lo", "up")
        return services

    def start_bus(self):
        self.stage.start([*self.within(), "/usr/bin/dbus-daemon", f"--config-file={self.folder}/bus.conf", "--nofork",
                          "--nopidfile"])
        wait_for("a bus", (self.folder / "bus").exists)

    def start_daemon(self):
        self.daemon = self.stage.start([*self.within(), "/usr/sbin/avahi-daemon", "-f", self.folder / "avahi.conf", "--no-chroot",
                                        "--no-drop-root", "--no-rlimits"])

    def stop_daemon(self):
        self.daemon.terminate()
        self.daemon.wait()


def join(one, other):
    one.runs("ip", "link", "add", "card", "type", "veth", "peer", "name", "card", "netns", str(other.holder.pid))
    for machine, address in ((one, "10.77.0.1/24"), (other, "10.77.0.2/24")):
        machine.runs("ip", "address", "add", address, "dev", "card")
        machine.runs("ip", "link", "set", "card", "up")


def why_not():
    """Why this machine cannot have two networks; empty where it can."""
    missing = [name for name in ("unshare", "nsenter", "ip", "dbus-daemon", "avahi-daemon") if not shutil.which(name)]
    if missing:
        return f"there is no {', '.join(missing)}"
    tried = subprocess.run(["unshare", "--net", "--mount", "ip", "link", "add", "card", "type", "veth", "peer", "name", "other"],
                           capture_output=True, text=True, check=False)
    return tried.stderr.strip() if tried.returncode else ""


def start_kiosk(stage, machine, services):
    stage.port_base, stage.address = 5570, "10.77.0.1:5570"
    shutil.copy(stage.source_folder / "kiosk/service/hearth.avahi-service", services / "hearth.service")
    stage.kiosk = stage.start(
        [*machine.within(), stage.programs_folder / "hearth-kiosk", "--venue", stage.source_folder / "assets/demo/venue.toml",
         "--data", stage.data, "--listen", "*", "--no-wall", "--now", "2026-11-26T18:48:00+00:00"])
    wait_for("the kiosk runs", (stage.data / "wall.sock").exists)


def let_in(stage):
    asked = wait_for("the kiosk lists the request", lambda: json.loads(stage.own("devices", "requests", "--json")))
    stage.own("devices", "approve", asked[0]["words"], asked[0]["kind"], "Found")


def picture(tablet, folder, name):
    if folder:
        tablet.screen.picture(pathlib.Path(folder) / f"{name}.png")


def by_touch(stage, machine, folder):
    tablet = Tablet(stage, "facilitator", None, 1280, 800, within=machine.within())
    tablet.wait_for(r"pairing\.type_address")
    assert "pairing.kiosk.0" not in tablet.widgets()
    picture(tablet, folder, "cannot-look")
    machine.start_bus()
    machine.start_daemon()
    began = time.monotonic()
    tablet.wait_for(r"pairing\.kiosk\.0")
    print(f"found {time.monotonic() - began:.1f} s after the start of bus and daemon")
    label = tablet.widgets()["pairing.kiosk.0"][5]
    assert label == "Hearth on garden", label
    assert "pairing.kiosk.1" not in tablet.widgets(), "one kiosk is shown once"
    picture(tablet, folder, "found")
    machine.stop_daemon()
    wait_for("it is gone with the daemon", lambda: "pairing.kiosk.0" not in tablet.widgets())
    machine.start_daemon()
    tablet.touches = 0
    tablet.press(r"pairing\.kiosk\.0")
    tablet.press(r"pairing\.same")
    let_in(stage)
    tablet.press(r"start\.listening-circle@.*")
    wait_for("the gathering is on",
             lambda: subprocess.run([*machine.within(), stage.programs_folder / "hearth-remote", "--key", tablet.own_key, "status"],
                                    capture_output=True, text=True, check=False).stdout.find("ircle") >= 0)
    print(f"{tablet.touches} touches from nothing to the first command")
    assert tablet.touches <= TOUCHES_MAX
    kept = tablet.own_key.read_text(encoding="utf-8")
    by_name = shutil.which("avahi-daemon") and "mdns" in pathlib.Path("/etc/nsswitch.conf").read_text(encoding="utf-8")
    assert f'kiosk-address = "{"garden.local" if by_name else "10.77.0.1"}:5570"' in kept, kept.split("kiosk-address")[-1]


def on_the_command_line(stage, machine):
    done = subprocess.run([*machine.within(), stage.programs_folder / "hearth-remote", "pair", "--key", stage.folder / "clicker",
                           "--expect", "other words"], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2 and "found Hearth on garden at " in done.stderr, done.stderr
    assert not (stage.folder / "clicker").exists()


def main(programs, source, folder=None):
    if reason := why_not():
        print(f"passed over: this machine cannot have two networks ({reason})")
        return
    with Stage(programs, source) as stage:
        garden, new = Machine(stage, "garden"), Machine(stage, "new")
        services = garden.prepare()
        new.prepare()
        join(garden, new)
        garden.start_bus()
        start_kiosk(stage, garden, services)
        garden.start_daemon()
        by_touch(stage, new, folder)
        on_the_command_line(stage, new)


if __name__ == "__main__":
    main(*sys.argv[1:])
