"""A network of the test's own: the clients in it, and the kiosk on a board that is joined to it by a cable. The board can
be cut off without a word, as when its power goes, and another can be put in its place.

Needs the right to make namespaces, and a kernel with veth and bridges; `enter()` says where there is none.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

CLIENTS = "10.99.0.1"
NAME = "board.test"


def can_be_made():
    """Whether this machine lets us make networks."""
    attempt = "ip link add switch type bridge && ip link add clients type veth peer name socket1"
    return subprocess.run([*unshare(), "sh", "-c", attempt], capture_output=True, check=False).returncode == 0


def unshare():
    """With process numbers of its own, so that nothing that was started there outlives the test."""
    return ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc",
            *([] if os.geteuid() == 0 else ["--map-root-user"])]


def enter():
    """Goes on with this program in a network of its own, or ends it with a line that says why it cannot."""
    if os.environ.get("HEARTH_OWN_NETWORK"):
        return
    if not can_be_made():
        print("skipped: this machine does not let us make network namespaces, veth and bridges")
        sys.exit(0)
    os.environ["HEARTH_OWN_NETWORK"] = "1"
    os.execvp("unshare", [*unshare(), sys.executable, *sys.argv])


def ip(*words):
    subprocess.run(["ip", *words], check=True)


class HouseNetwork:
    """A switch, and the machine of the clients at one of its sockets."""

    def __init__(self):
        for words in ("link set lo up", "link add switch type bridge", "link add clients type veth peer name socket1",
                      "link set socket1 master switch", f"address add {CLIENTS}/24 dev clients", "link set switch up",
                      "link set socket1 up", "link set clients up"):
            ip(*words.split())
        # Names are looked up here; what is bound over it is seen in this namespace only.
        self.hosts = pathlib.Path(tempfile.mkdtemp(prefix="hearth-house-")) / "hosts"
        self.hosts.write_text("127.0.0.1 localhost\n", encoding="ascii")
        subprocess.run(["mount", "--bind", self.hosts, "/etc/hosts"], check=True)

    def name(self, address):
        self.hosts.write_text(f"127.0.0.1 localhost\n{address} {NAME}\n", encoding="ascii")


class Board:
    """A machine of its own at the switch."""

    def __init__(self, network, address):
        self.network, self.address = network, address
        self.holder = subprocess.Popen(["unshare", "--net", "sleep", "infinity"], stdout=subprocess.DEVNULL)
        # Its own namespace is there as soon as it is no longer ours.
        own = os.readlink("/proc/self/ns/net")
        while os.readlink(f"/proc/{self.holder.pid}/ns/net") == own:
            pass
        # A board that is switched on again has the hardware address that it had.
        ip("link", "add", "socket2", "type", "veth", "peer", "name", "cable", "address", "02:00:00:00:00:02", "netns",
           str(self.holder.pid))
        ip("link", "set", "socket2", "master", "switch")
        ip("link", "set", "socket2", "up")
        for words in ("link set lo up", f"address add {address}/24 dev cable", "link set cable up"):
            subprocess.run(self.run("ip", *words.split()), check=True)
        network.name(address)

    def run(self, *command):
        """The command line that runs this on the board."""
        return ["/usr/bin/nsenter", "--net", f"--target={self.holder.pid}", "--", *command]

    def pull_cable(self):
        ip("link", "set", "socket2", "down")

    def plug_cable(self):
        ip("link", "set", "socket2", "up")

    def cut_power(self):
        """Nothing of what runs there sends a last word: whoever started it ends it afterwards."""
        ip("link", "delete", "socket2")
        self.holder.kill()
        self.holder.wait()
