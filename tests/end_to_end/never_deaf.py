#!/usr/bin/python3
"""The kiosk's power is cut, it hangs, its address or its journal is another one, the network goes and comes back, a tablet
sleeps: every kind of client says that it is out of touch, keeps what it showed, and is live again by itself.

never_deaf.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import signal
import socket
import subprocess
import sys
import threading
import time

import house_network
from stage import LIMIT_S, Stage, Tablet, wait_for

# What the product promises is 3 s to say so and 2 s to be live. A machine that runs other tests beside this one is given
# more; how long each took is printed.
SAID_WITHIN_S, LIVE_WITHIN_S = 3, 2
OFF_FOR_S = 8


class Wall:
    """An extra screen: what troubles it stands at the foot of its picture."""

    def __init__(self, stage):
        self.name = "display"
        self.width, self.height = 1280, 720
        self.screen = stage.screen(self.width, self.height)
        self.process = stage.start(["hearth-display", "--kiosk", stage.address, "--key", str(stage.key("screen")), "--window",
                                    f"{self.width}x{self.height}"], env=self.screen.environment())

    def settle(self):
        self.in_touch = self.foot()

    def pixels(self):
        return self.screen.pixels()

    def foot(self):
        return self.pixels()[-self.width * self.height // 8 * 3:]

    def is_away(self):
        return self.foot() != self.in_touch


class OnTablet:
    """A tablet: the line about the trouble moves what stands on its page."""

    def __init__(self, stage, kind, key, button):
        """`button`: one that is there once the kiosk has been heard."""
        self.name = kind
        self.tablet = Tablet(stage, kind, key, 1280, 800)
        self.process = self.tablet.process
        self.tablet.wait_for(button)

    def settle(self):
        self.in_touch = self.places()

    def pixels(self):
        return self.tablet.screen.pixels()

    def places(self):
        return {name: widget[:4] for name, widget in self.tablet.widgets().items()}

    def is_away(self):
        return self.places() != self.in_touch


class InWords:
    """A client that says in lines how it is."""

    def __init__(self, stage, name, command, away, back):
        self.name, self.away, self.back = name, away, back
        self.lines = []
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.PIPE,
                                        text=True)
        stage.programs.append(self.process)
        threading.Thread(target=lambda: self.lines.extend(self.process.stdout), daemon=True).start()

    def settle(self):
        wait_for(f"{self.name} has said something", lambda: self.lines)

    def is_away(self):
        for line in reversed(self.lines):
            if self.away in line:
                return True
            if self.back in line:
                return False
        return False


def clients_of(stage):
    remote = [str(stage.programs_folder / "hearth-remote"), "--kiosk", stage.address, "--key"]
    example = str(stage.source_folder / "remote/examples/hearth_client.py")
    return [Wall(stage), OnTablet(stage, "facilitator", "facilitator", r"start\..*"),
            OnTablet(stage, "sign-in", "sign-in", r"language\..*"),
            InWords(stage, "handheld", [*remote, str(stage.key("handheld")), "handheld", "--events", "-"],
                    "out of touch", "in touch"),
            InWords(stage, "watch", [*remote, str(stage.key("facilitator")), "watch"], "out of touch", "is back"),
            InWords(stage, "example", ["/usr/bin/python3", example, "follow", stage.address, str(stage.key("screen"))],
                    "out of touch", "crisis")]


def seconds_until(clients, away, since):
    """How long after `since` each was away, or was not any more."""
    took = {}

    def watch(client):
        while time.monotonic() < since + LIMIT_S:
            if client.is_away() == away:
                took[client.name] = time.monotonic() - since
                return
            time.sleep(0.02)
    watchers = [threading.Thread(target=watch, args=[client]) for client in clients]
    for watcher in watchers:
        watcher.start()
    for watcher in watchers:
        watcher.join()
    missing = [client.name for client in clients if client.name not in took]
    assert not missing, f"{'not out of touch' if away else 'deaf'} after {LIMIT_S} s: {missing}"
    return took


def tell(what, took, promised_s):
    print(f"{what}: " + ", ".join(f"{name} {seconds:.1f} s" for name, seconds in took.items()), flush=True)
    assert max(took.values()) < 2 * promised_s + 3, f"{what}: promised are {promised_s} s"


def listens(board, port):
    """When something first listens there; asked ten times a second at least."""
    while True:
        try:
            socket.create_connection((board.address, port), 0.1).close()
            return time.monotonic()
        except OSError:
            time.sleep(0.01)


def start_kiosk(stage, board):
    """When it could first be reached."""
    since = []
    asker = threading.Thread(target=lambda: since.append(listens(board, stage.port_base)))
    asker.start()
    stage.start_kiosk("--listen", board.address, wall=None, before=board.run())
    asker.join()
    stage.send("wall.show", "screen=crisis")
    return since[0]


def away_and_back(what, clients, goes, comes_back):
    """goes() and comes_back() say when they have."""
    tell(f"{what}, out of touch after", seconds_until(clients, True, goes()), SAID_WITHIN_S)
    tell(f"{what}, live again after", seconds_until(clients, False, comes_back()), LIVE_WITHIN_S)


def power_cut(stage, board):
    since = time.monotonic()
    board.cut_power()
    stage.kill_kiosk()
    return since


def cut_power_and_start(what, stage, network, clients, board, address, meanwhile=lambda: None):
    """The board that has taken its place."""
    boards = []

    def comes_back():
        meanwhile()
        time.sleep(max(0, since[0] + OFF_FOR_S - time.monotonic()))
        boards.append(house_network.Board(network, address))
        return start_kiosk(stage, boards[0])
    since = []

    def goes():
        since.append(power_cut(stage, board))
        return since[0]
    away_and_back(what, clients, goes, comes_back)
    return boards[0]


def forget_journal(stage):
    for file in stage.data.glob("*.db*"):
        file.unlink()


def network_gone_and_back(stage, clients, board):
    def goes():
        board.pull_cable()
        return time.monotonic()

    def comes_back():
        time.sleep(OFF_FOR_S)
        board.plug_cable()
        return time.monotonic()
    away_and_back("the network", clients, goes, comes_back)


def kiosk_hangs(stage, clients):
    """It takes connections and says nothing, as a refused key is answered: tablets keep the page that they show."""
    tablets = {"facilitator": "wall", "sign-in": "sign_in.here"}

    def goes():
        stage.kiosk.send_signal(signal.SIGSTOP)
        return time.monotonic()

    def comes_back():
        time.sleep(OFF_FOR_S)
        for each in clients[1:3]:
            assert tablets[each.name] in each.tablet.widgets(), f"{each.name} has lost its page: {each.tablet.widgets()}"
        stage.kiosk.send_signal(signal.SIGCONT)
        return time.monotonic()
    away_and_back("a kiosk that hangs", clients, goes, comes_back)


def asleep(stage, clients):
    """As a tablet whose lid is closed: it finds what has changed meanwhile."""
    before = {client.name: client.pixels() for client in clients}
    for client in clients:
        client.process.send_signal(signal.SIGSTOP)
    stage.send("gathering.start", "format=listening-circle")
    stage.send("wall.show", "screen=auto")
    time.sleep(OFF_FOR_S)
    since = time.monotonic()
    for client in clients:
        client.process.send_signal(signal.SIGCONT)
    took = {}
    for client in clients:
        wait_for(f"{client.name} shows what has changed", lambda client=client: client.pixels() != before[client.name])
        took[client.name] = time.monotonic() - since
    tell("asleep, live again after", took, LIVE_WITHIN_S)
    before = stage.status()["gathering"]["stage"]
    clients[1].tablet.press(r"stage\.next")
    wait_for("its first press counts", lambda: stage.status()["gathering"]["stage"] != before)
    stage.close()


def another_is_sent_away(stage, clients):
    """All connections are made anew by it: nobody is out of touch, and what is pressed at that moment reaches everybody."""
    wall = clients[0]
    before = wall.pixels()
    since = time.monotonic()
    stage.own("devices", "revoke", "demo talking-piece")
    stage.send("wall.show", "screen=resources")
    wait_for("the display shows what was pressed", lambda: wall.pixels() != before)
    tell("another was sent away, live again after", {wall.name: time.monotonic() - since}, 1)
    end = since + 2 * SAID_WITHIN_S
    while time.monotonic() < end:
        away = [client.name for client in clients[1:] if client.is_away()]
        assert not away, f"out of touch since another was sent away: {away}"
        time.sleep(0.05)
    stage.send("wall.show", "screen=crisis")


def follow_still(stage, clients):
    """What is shown now reaches each of them."""
    wall, example = clients[0], clients[-1]
    before = wall.pixels()
    stage.send("wall.show", "screen=resources")
    wait_for("the display shows another screen", lambda: wall.pixels() != before)
    wait_for("the example too", lambda: "resources" in example.lines[-1])
    stage.send("wall.show", "screen=crisis")
    wait_for("the example follows back", lambda: "crisis" in example.lines[-1])
    settle(clients)


def settle(clients):
    """Each client looks as it does in touch, and keeps looking so: screens that fade have faded."""
    def stays():
        for client in clients:
            client.settle()
        time.sleep(2)
        return not any(client.is_away() for client in clients)
    wait_for("every client is in touch", stays)


def main():
    house_network.enter()
    network = house_network.HouseNetwork()
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.address = f"{house_network.NAME}:{stage.port_base}"
        board = house_network.Board(network, "10.99.0.2")
        start_kiosk(stage, board)
        clients = clients_of(stage)
        follow_still(stage, clients)
        board = cut_power_and_start("a power cut", stage, network, clients, board, "10.99.0.2")
        follow_still(stage, clients)
        board = cut_power_and_start("another address", stage, network, clients, board, "10.99.0.3")
        follow_still(stage, clients)
        board = cut_power_and_start("another journal", stage, network, clients, board, "10.99.0.3",
                                    lambda: forget_journal(stage))
        follow_still(stage, clients)
        network_gone_and_back(stage, clients, board)
        follow_still(stage, clients)
        kiosk_hangs(stage, clients)
        follow_still(stage, clients)
        another_is_sent_away(stage, clients)
        follow_still(stage, clients)
        asleep(stage, clients[:2])
        follow_still(stage, clients)
        board.holder.kill()
    print("every kind of client said that it was out of touch, and came back by itself")


if __name__ == "__main__":
    main()
