#!/usr/bin/python3
"""Over a network that is late, that crumbles what is sent or that breaks connections, each press ends as applied, refused or
not sent, and is done once at the most; and a screen comes to show what the kiosk shows.

bad_network.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import json
import subprocess
import sys
import threading
import time

from slow_proxy import Breaks, Crumbs, Late, Proxy
from stage import Stage, Tablet, free_port_base, wait_for

LATE_S = 0.5
# A room picture comes through within the three seconds after which a connection counts as dead.
CRUMBS_A_SECOND = 100_000
LASTS_AT_MOST_S = 2
# Too short for most handshakes, and now and then for the answer only.
HARDLY_LASTS_S = 0.04
NOTES, SENDERS = 24, 8


def over(stage, proxy_base):
    """The same stage, whose clients go the other way."""
    stage.address = f"127.0.0.1:{proxy_base}"


def display(stage):
    screen = stage.screen(1280, 720)
    process = stage.start(["hearth-display", "--kiosk", stage.address, "--key", str(stage.key("screen")), "--window", "1280x720"],
                          env=screen.environment())
    return screen, process


def the_wall_comes_to_be(stage, direct, screen, picture):
    """That screen is chosen at the kiosk's own side of the network, and the display shows what a near one shows."""
    code, _, complaint = ask(stage, direct, "send", "wall.show", f"screen={picture}")
    assert code == 0, complaint
    wait_for(f"the far display shows {picture}", lambda: screen.pixels() == stage.near.pixels(), 60)


def ask(stage, address, *words, key="facilitator", within="10"):
    done = subprocess.run([stage.programs_folder / "hearth-remote", "--kiosk", address, "--key", str(stage.key(key)), "--within",
                           within, *words], capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, done.stdout, done.stderr


def start(stage, direct):
    """The stage that the gathering begins with."""
    assert ask(stage, direct, "send", "gathering.start", "format=listening-circle")[0] == 0
    return stage_of(stage, direct)


def close(stage, direct):
    for command in ("gathering.close", "gathering.erase_now"):
        assert ask(stage, direct, "send", command)[0] == 0


def a_double_press_is_one_step(stage, direct):
    """Two touches before the first one's answer can be there."""
    start(stage, direct)
    ask(stage, direct, "send", "gathering.next_stage")
    second = stage_of(stage, direct)
    close(stage, direct)
    tablet = Tablet(stage, "facilitator", "facilitator", 1280, 800)
    first = start(stage, direct)
    x, y = tablet.wait_for(r"stage\.next")
    tablet.screen.touch(x, y)
    tablet.screen.touch(x, y)
    wait_for("the room has gone on", lambda: stage_of(stage, direct) != first)
    time.sleep(4 * LATE_S)
    assert stage_of(stage, direct) == second, (first, second, stage_of(stage, direct))
    close(stage, direct)
    tablet.process.terminate()
    tablet.process.wait()


def status(stage, address):
    code, out, complaint = ask(stage, address, "status", "--json")
    assert code == 0, complaint
    return json.loads(out)


def stage_of(stage, address):
    return status(stage, address)["gathering"]["stage"]


def notes_are_left_once(stage, direct, name, within="6"):
    """Each of the notes that somebody sends over the bad network is there once if it was said to be, and never twice."""
    answers = {}

    def send(sender):
        for number in range(NOTES // SENDERS):
            text = f"{name} {sender} {number}"
            code, _, complaint = ask(stage, stage.address, "send", "notes.suggest", f"text={text}", within=within)
            assert code in (0, 2, 3), (code, complaint)
            answers[text] = code
    threads = [threading.Thread(target=send, args=[sender]) for sender in range(SENDERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = [note["text"] for note in json.loads(ask(stage, direct, "send", "notes.list")[1])["notes"] if note["text"].startswith(name)]
    assert len(answers) == NOTES
    assert len(kept) == len(set(kept)), "a note was left twice"
    lost = [text for text, code in answers.items() if code == 0 and text not in kept]
    assert not lost, f"said to be applied, and lost: {lost}"
    wrongly = [text for text, code in answers.items() if code == 2 and text in kept]
    assert not wrongly, f"said to be refused, and done: {wrongly}"
    print(f"{name}: {list(answers.values()).count(0)} applied, {list(answers.values()).count(2)} refused, "
          f"{list(answers.values()).count(3)} not sent; {len(kept)} kept", flush=True)


def hardly_anything_comes_through(stage, direct):
    """So that presses end as not sent, some of which were done all the same."""
    base = free_port_base()
    with Proxy(base, stage.port_base, Breaks(2, HARDLY_LASTS_S)):
        over(stage, base)
        notes_are_left_once(stage, direct, "hardly", within="2")
    stage.address = direct


def over_a_network(stage, direct, how, name, press=lambda stage, direct: None):
    base = free_port_base()
    with Proxy(base, stage.port_base, how) as proxy:
        over(stage, base)
        screen, process = display(stage)
        for picture in ("resources", "crisis"):
            the_wall_comes_to_be(stage, direct, screen, picture)
        press(stage, direct)
        notes_are_left_once(stage, direct, name)
        the_wall_comes_to_be(stage, direct, screen, "welcome")
        process.terminate()
        process.wait()
        if proxy.broken:
            print(f"{name}: {proxy.broken} connections broken")
    stage.address = direct


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk(wall=None)
        direct = stage.address
        stage.near, _ = display(stage)
        over_a_network(stage, direct, Late(LATE_S), "late", a_double_press_is_one_step)
        over_a_network(stage, direct, Crumbs(1, CRUMBS_A_SECOND), "in crumbs")
        over_a_network(stage, direct, Breaks(1, LASTS_AT_MOST_S), "broken")
        hardly_anything_comes_through(stage, direct)
    print("each press ended in one of three ways and was done once at the most, and the far screen showed what the near one did")


if __name__ == "__main__":
    main()
