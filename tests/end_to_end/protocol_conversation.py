#!/usr/bin/python3
"""A conversation with a kiosk in a language that shares no code with it, written from shared/wire/PROTOCOL.md alone.

    protocol_conversation.py ADDRESS:PORT KEY-FOLDER

KEY-FOLDER holds the key files `facilitator`, `sign-in` and `screen`. A gathering that is on is closed first. Each
claim is printed when it has been seen to hold; the first that does not hold ends the program with 1.
"""
import json
import pathlib
import re
import secrets
import sys
import time
from datetime import datetime

import zmq
from zmq.utils.monitor import recv_monitor_message

COMMANDS, WALL, FACILITATOR = 0, 1, 2
PATIENCE_MS = 20_000
REPEAT_MS = 1_000


class Keys:
    """The three lines of a key file; section 2."""

    def __init__(self, public, secret, kiosk):
        self.public, self.secret, self.kiosk = public, secret, kiosk

    @staticmethod
    def read(file):
        lines = re.findall(r'^\s*(public-key|secret-key|kiosk-key)\s*=\s*"([^"]{40})"\s*$', file.read_text(), re.M)
        found = {name: key.encode() for name, key in lines}
        return Keys(found["public-key"], found["secret-key"], found["kiosk-key"])

    @staticmethod
    def unknown_to(kiosk):
        public, secret = zmq.curve_keypair()
        return Keys(public, secret, kiosk)


class Kiosk:
    """Where it is, and sockets to its ports as section 1 and "Connections" describe them."""

    def __init__(self, address):
        self.host, port = address.rsplit(":", 1)
        self.port_base = int(port)
        self.context = zmq.Context()

    def socket(self, kind, offset, keys, watched=False):
        socket = self.context.socket(kind)
        socket.linger = 0
        socket.setsockopt(zmq.HEARTBEAT_IVL, 1000)
        socket.setsockopt(zmq.HEARTBEAT_TIMEOUT, 3000)
        socket.setsockopt(zmq.HEARTBEAT_TTL, 3000)
        socket.setsockopt(zmq.RECONNECT_IVL, 100)
        socket.setsockopt(zmq.RECONNECT_IVL_MAX, 500)
        socket.curve_publickey, socket.curve_secretkey, socket.curve_serverkey = keys.public, keys.secret, keys.kiosk
        if watched:
            socket.get_monitor_socket()  # made before the first connection, so that it sees it
        socket.connect(f"tcp://{self.host}:{self.port_base + offset}")
        return socket


def close(socket):
    socket.disable_monitor()
    socket.close()


class Remote:
    """Sends requests and waits for the replies; section 4."""

    def __init__(self, kiosk, keys):
        self.socket = kiosk.socket(zmq.DEALER, COMMANDS, keys)

    def raw(self, *frames):
        """The reply to these frames, or None when there is none in time."""
        self.socket.send_multipart(frames)
        if not self.socket.poll(REPEAT_MS):
            return None
        parts = self.socket.recv_multipart()
        assert len(parts) == 1, "a reply has one frame"
        return json.loads(parts[0])

    def repeat(self, request):
        """The reply to this request, sent again each second until there is one."""
        for _ in range(PATIENCE_MS // REPEAT_MS):
            reply = self.raw(json.dumps(request).encode())
            while reply and reply["id"] != request["id"]:  # a late answer to something else
                reply = json.loads(self.socket.recv()) if self.socket.poll(REPEAT_MS) else None
            if reply:
                assert reply["protocol"] == 1
                assert reply["outcome"] in ("applied", "refused")
                return reply
        raise AssertionError(f"no reply to {request}")

    @staticmethod
    def request(name, fields=None, seen=None):
        request = {"protocol": 1, "id": secrets.token_hex(16), "command": {name: fields or {}}}
        if seen:
            request["seen"] = seen
        return request

    def send(self, name, fields=None, seen=None):
        return self.repeat(self.request(name, fields, seen))

    def applied(self, name, fields=None, seen=None):
        reply = self.send(name, fields, seen)
        assert reply["outcome"] == "applied", f"{name}: {reply}"
        return reply

    def refused(self, reason, name, fields=None, seen=None, field=None):
        reply = self.send(name, fields, seen)
        assert (reply["outcome"], reply.get("reason")) == ("refused", reason), f"{name}: {reply}, wanted {reason}"
        assert field is None or reply.get("field") == field, f"{name}: {reply}, wanted the field {field}"
        return reply


class Stream:
    """Follows the wall or the room; section 6."""

    def __init__(self, kiosk, offset, keys, what):
        self.what = what
        self.socket = kiosk.socket(zmq.SUB, offset, keys)
        self.socket.subscribe(b"picture")
        self.socket.subscribe(b"beat")
        self.picture = None
        self.beats = []

    def hear(self, limit_ms):
        """Takes one message in; False when none came in time."""
        if not self.socket.poll(limit_ms):
            return False
        topic, body = self.socket.recv_multipart()
        value = json.loads(body)
        if topic == b"beat":
            self.beats.append(value)
        elif topic == b"picture" and (self.picture is None or self.newer(value["beat"])):
            self.picture = value
        return True

    def newer(self, beat):
        shown = self.picture["beat"]
        return (beat["boot"], beat["journal"]) != (shown["boot"], shown["journal"]) or beat["version"] > shown["version"]

    def until(self, what, question):
        """The picture, once the question about it is true."""
        end = time.monotonic() + PATIENCE_MS / 1000
        while not (self.picture and question(self.picture[self.what])):
            assert time.monotonic() < end and self.hear(PATIENCE_MS), f"waited in vain: {what}"
        return self.picture[self.what]

    def at_version(self, reply):
        self.until("the version of the reply", lambda _: self.picture["beat"]["version"] >= reply["version"])
        return self.picture[self.what]


def turned_away(kiosk, keys, kind, offset):
    """Whether the door is closed to that key: nothing comes through, and the handshake fails."""
    socket = kiosk.socket(kind, offset, keys, watched=True)
    if kind == zmq.SUB:
        socket.subscribe(b"")
    else:
        socket.send(json.dumps(Remote.request("guests.sign_in")).encode())
    failed = (zmq.EVENT_HANDSHAKE_FAILED_NO_DETAIL, zmq.EVENT_HANDSHAKE_FAILED_AUTH, zmq.EVENT_HANDSHAKE_FAILED_PROTOCOL)
    signs = socket.get_monitor_socket()
    poller = zmq.Poller()
    poller.register(socket, zmq.POLLIN)
    poller.register(signs, zmq.POLLIN)
    end = time.monotonic() + PATIENCE_MS / 1000
    try:
        while time.monotonic() < end:
            ready = dict(poller.poll(1000))
            if socket in ready:
                return False
            if signs in ready and recv_monitor_message(signs)["event"] in failed:
                return True
        return False
    finally:
        close(socket)


def claim(sentence):
    print(f"ok: {sentence}", flush=True)


def subscribing_brings_the_picture(kiosk, keys):
    begun = time.monotonic()
    wall = Stream(kiosk, WALL, keys["screen"], "wall")
    room = Stream(kiosk, FACILITATOR, keys["facilitator"], "room")
    wall.until("the wall", lambda _: True)
    room.until("the room", lambda _: True)
    assert wall.picture["beat"]["boot"] == room.picture["beat"]["boot"]
    assert wall.picture["wall"]["screen"] != "auto"
    claim(f"subscribers have the picture without waiting for a change ({(time.monotonic() - begun) * 1000:.0f} ms)")
    return wall, room


def beats_come_each_second(wall):
    wall.beats.clear()
    while len(wall.beats) < 3:
        assert wall.hear(3000), "no sign of life for three seconds"
    times = [beat["now"] for beat in wall.beats]
    assert all(0 < later - earlier < 3000 for earlier, later in zip(times, times[1:])), times
    assert len({beat["boot"] for beat in wall.beats}) == 1
    assert datetime.fromisoformat(wall.beats[-1]["local"]).utcoffset() is not None
    claim("a beat comes about once a second, and room time does not go back")


def strangers_are_turned_away(kiosk, keys):
    stranger = Keys.unknown_to(keys["screen"].kiosk)
    assert turned_away(kiosk, stranger, zmq.DEALER, COMMANDS)
    assert turned_away(kiosk, stranger, zmq.SUB, WALL)
    assert turned_away(kiosk, stranger, zmq.SUB, FACILITATOR)
    claim("an unknown key is turned away at every door")
    assert turned_away(kiosk, keys["screen"], zmq.SUB, FACILITATOR)
    assert turned_away(kiosk, keys["sign-in"], zmq.SUB, FACILITATOR)
    claim("only a facilitator's key opens the facilitator stream")


def guests_present(room):
    day, gathering = room.get("day") or {}, room.get("gathering") or {}
    drop_in = day.get("drop_in") or {}
    return day.get("guests", []) + gathering.get("guests", []) + drop_in.get("guests", [])


def signing_in_gives_one_token(tablet, stream):
    before = len(guests_present(stream.picture["room"]))
    request = tablet.request("guests.sign_in")
    first = tablet.repeat(request)
    again = tablet.repeat(request)
    assert first["outcome"] == "applied" and re.fullmatch(r"[a-z]+-[a-z]+", first["token"]), first
    assert again == first, f"{again} is not {first}"
    assert first["version"] == 0, "the door is told of no version"
    room = stream.until("the new guest", lambda room: len(guests_present(room)) == before + 1)
    assert first["token"] in [guest.get("token") for guest in guests_present(room)]
    claim("signing in gives a token, and the same id again does nothing more")
    return first["token"]


def with_a_floor(room):
    """A format and the position of a stage of it that has turns; raised hands if any has."""
    stages = [(form, position, stage) for form in room["house"]["formats"]
              for position, stage in enumerate(form["stages"]) if stage["floor"] != "none"]
    assert stages, "the house has no format with turns"
    form, position, stage = min(stages, key=lambda found: found[2]["floor"] != "raised-hands")
    return form["name"], position, stage["floor"]


def close_everything(facilitator, stream):
    """Closes whatever is on, one behind the other, and waits for no goodbye."""
    while stream.picture["room"].get("gathering"):
        stream.at_version(facilitator.applied("gathering.close"))
    if stream.picture["room"].get("goodbye"):
        facilitator.refused("closing", "floor.next")
        stream.at_version(facilitator.applied("gathering.erase_now"))
    return stream.picture["room"]


def a_gathering_reaches_its_turns(facilitator, stream):
    close_everything(facilitator, stream)
    name, position, floor = with_a_floor(stream.picture["room"])
    facilitator.refused("no_gathering", "floor.next")
    room = stream.at_version(facilitator.applied("gathering.start", {"format": name, "title": "A conversation"}))
    assert (room["gathering"]["format"], room["gathering"]["title"]) == (name, "A conversation")
    facilitator.refused("gathering_running", "gathering.start", {"format": name})
    for _ in range(position):
        room = stream.at_version(facilitator.applied("gathering.next_stage", seen=room["progress"]))
    assert room["gathering"]["agenda"]["present"] == position
    claim(f"a gathering of {name} is started and taken to a stage with {floor}")


def next_in_line(room):
    """The tokens in line, computed as section 8 says for raised hands."""
    gathering = room["gathering"]
    floor = gathering["floor"]
    speaking = floor["turn"]["guest"] if floor.get("turn") else None
    raised = [guest for guest in gathering["guests"]
              if guest["id"] != speaking and guest["hand"] != 0 and guest["hand"] not in floor["served"]]
    return [guest.get("token") for guest in sorted(raised, key=lambda guest: guest["hand"])]


def a_hand_becomes_a_turn(tablet, facilitator, stream, wall, token):
    tablet.applied("floor.raise_hand", {"token": token})
    room = stream.until("the hand", lambda room: token in next_in_line(room))
    line = next_in_line(room)
    assert token in line, f"{token} is not in line: {line}"
    facilitator.refused("hand_already_up", "floor.raise_hand", {"token": token}, field="token")
    seen = {"turn": room["progress"]["turn"]}
    reply = facilitator.applied("floor.next", seen=seen)
    room = stream.at_version(reply)
    speaking = room["gathering"]["floor"]["turn"]["guest"]
    assert [guest.get("token") for guest in room["gathering"]["guests"] if guest["id"] == speaking] == line[:1]
    def turn_on_wall(what, holds):
        def is_there(view):
            turn = view.get("gathering", {}).get("turn")
            return turn and holds(turn["guest"].get("token"))
        return wall.until(what, is_there)
    turn_on_wall("a turn of one of us", lambda named: named is None)
    facilitator.applied("guests.rounds", {"token": line[0], "wish": "take_turns"})
    turn_on_wall("the turn by name", lambda named: named == line[0])
    claim("a hand goes up at the door and gets its turn, which the wall names once its owner has said yes")

    facilitator.refused("stale", "floor.next", seen=seen)
    assert stream.at_version(facilitator.send("floor.next", seen=seen))["progress"] == room["progress"]
    claim("a press that saw the room before the last change is refused as stale, and nothing has moved")

    stream.at_version(facilitator.applied("room.undo"))
    assert not stream.picture["room"]["gathering"]["floor"].get("turn")
    claim("undo takes the turn back")


def permissions_hold(tablet, screen, facilitator, stream):
    version = facilitator.applied("wall.show", {"screen": "auto"})["version"]
    for remote, name in ((screen, "floor.next"), (screen, "guests.sign_in"), (tablet, "floor.next"),
                         (tablet, "gathering.close"), (facilitator, "room.pass_time")):
        remote.refused("not_allowed", name)
    tablet.refused("not_allowed", "wall.message", {"text": "hello"})
    tablet.applied("guests.leave", {"token": "blue-heron"})  # here or not: the door does not tell
    assert facilitator.send("floor.lower_hand", {"token": "no-token"})["reason"] == "unknown_token"
    assert stream.at_version({"version": version})
    claim("each key gives the commands of its permission and no others")


def nonsense_is_answered(facilitator):
    def reason(*frames):
        for _ in range(PATIENCE_MS // REPEAT_MS):
            reply = facilitator.raw(*frames)
            if reply:
                assert reply["outcome"] == "refused", f"{frames[0][:80]}: {reply}"
                return reply["reason"], reply.get("field")
        raise AssertionError(f"no reply to {frames[0][:80]}")

    def request(command, **envelope):
        return json.dumps({"protocol": 1, "id": "0" * 31 + "1", "command": command} | envelope).encode()

    for frames in ((b"",), (b"not json",), (b"\xff\xfe",), (b"[]" * 2,), (b"[" * 60_000,), (b"a", b"b"), (b"", request({})),
                   (b" " * 65_537,), (b'{"protocol":1,"protocol":1}',)):
        assert reason(*frames)[0] == "malformed", frames[0][:80]
    hello = {"wall.message": {"text": "hello"}}
    assert reason(request(hello, protocol=2)) == ("malformed", "protocol")
    assert reason(request(hello, id="short")) == ("malformed", "id")
    assert reason(request(hello, extra=1)) == ("unknown_field", "extra")
    assert reason(request(hello, seen={"turn": "x"})) == ("wrong_type", "seen.turn")
    assert reason(b'{"protocol":1,"command":{"floor.next":{}}}')[0] == "missing_field"
    assert reason(request({"floor.nex": {}}))[0] == "unknown_command"
    assert reason(request({"wall.message": {}})) == ("missing_field", "text")
    assert reason(request({"wall.message": {"text": "a", "size": 3}})) == ("unknown_field", "size")
    assert reason(request({"wall.message": {"text": 3}})) == ("wrong_type", "text")
    assert reason(request({"wall.message": {"text": "a" * 281}})) == ("too_long", "text")
    assert reason(request({"wall.message": {"text": "a\u202eb"}})) == ("bad_text", "text")
    assert reason(request({"floor.more_time": {"seconds": 1.5}})) == ("wrong_type", "seconds")
    assert reason(request({"floor.more_time": {"seconds": 3601}})) == ("wrong_type", "seconds")
    assert reason(request({"wall.show": {"screen": "elsewhere"}})) == ("wrong_type", "screen")
    claim("what is no request is refused with its reason and its field")


def a_flood_ends_one_connection_only(kiosk, keys, facilitator):
    rude = kiosk.socket(zmq.DEALER, COMMANDS, keys["facilitator"])
    rude.send(b" " * 1_000_000)
    facilitator.applied("wall.show", {"screen": "auto"})
    rude.close()
    claim("a message far too long does no harm to others")


def closing_forgets(facilitator, stream, token):
    stage = stream.at_version(facilitator.applied("gathering.close"))["goodbye"]["gathering"]["agenda"]["present"]
    room = stream.at_version(facilitator.applied("gathering.take_back"))
    assert room["gathering"]["agenda"]["present"] == stage and not room.get("goodbye")
    claim("a close that is taken back goes on where it was")

    room = close_everything(facilitator, stream)
    assert token not in json.dumps(room), "the token is still there after the close"
    claim("after the close nothing of the guest is left in the room")


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 64
    kiosk = Kiosk(sys.argv[1])
    keys = {name: Keys.read(pathlib.Path(sys.argv[2]) / name) for name in ("facilitator", "sign-in", "screen")}
    facilitator, tablet, screen = (Remote(kiosk, keys[name]) for name in ("facilitator", "sign-in", "screen"))
    wall, stream = subscribing_brings_the_picture(kiosk, keys)
    beats_come_each_second(wall)
    strangers_are_turned_away(kiosk, keys)
    a_gathering_reaches_its_turns(facilitator, stream)
    token = signing_in_gives_one_token(tablet, stream)
    a_hand_becomes_a_turn(tablet, facilitator, stream, wall, token)
    permissions_hold(tablet, screen, facilitator, stream)
    nonsense_is_answered(facilitator)
    a_flood_ends_one_connection_only(kiosk, keys, facilitator)
    closing_forgets(facilitator, stream, token)
    kiosk.context.destroy(linger=0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
