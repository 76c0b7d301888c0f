#!/usr/bin/python3
"""A client of Hearth in Python, written from shared/wire/PROTOCOL.md alone. Needs Debian's python3-zmq.

    hearth_client.py pair ADDRESS KEYFILE KIND      KIND: screen, sign-in, handheld, talking-piece, facilitator, steward
    hearth_client.py follow ADDRESS KEYFILE         a line for each picture of the wall
    hearth_client.py send ADDRESS KEYFILE NAME [FIELD=VALUE …]

ADDRESS may end in :PORT, the first of the kiosk's four ports. Ends with 0, 2 when the kiosk refused, 3 when it was not
heard in time, 1 when two sides did not show the same words.
"""
import hashlib
import json
import os
import re
import secrets
import sys
import time
from pathlib import Path

import zmq
from zmq.utils import z85

GIVEN_UP_AFTER_S, PAIRED_WITHIN_S = 10, 180
# The outcomes that end a pairing, and what this program ends with then.
FINAL = {1: ("admitted", 0), 2: ("refused", 2), 3: ("expired", 3), 4: ("ended", 1), 10: ("another version", 2)}
# The 256 words stand in the protocol's document; whoever copies this file copies that table too.
TABLE = Path(__file__).resolve().parents[2] / "shared/wire/PROTOCOL.md"

def endpoint(address, offset):
    host, _, port = address.partition(":")
    return f"tcp://{host}:{int(port or 5570) + offset}"

def read_keys(file):
    return dict(re.findall(r'^([a-z-]+) = "(.{40})"$', Path(file).read_text(encoding="ascii"), re.MULTILINE))

def write_keys(file, keys):
    with os.fdopen(os.open(f"{file}.new", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as out:
        out.writelines(f'{name} = "{key}"\n' for name, key in keys.items())
    os.rename(f"{file}.new", file)

def connected(kind, address, offset, keys=None):
    socket = zmq.Context.instance().socket(kind)
    options = {"LINGER": 0, "HEARTBEAT_IVL": 1000, "HEARTBEAT_TIMEOUT": 3000, "HEARTBEAT_TTL": 3000, "CONNECT_TIMEOUT": 1500,
               "HANDSHAKE_IVL": 4000, "RECONNECT_IVL": 100, "RECONNECT_IVL_MAX": 500, "RCVHWM": 0, "IMMEDIATE": 1}
    for name, value in options.items():
        socket.set(getattr(zmq, name), value)
    if keys:
        socket.curve_publickey, socket.curve_secretkey, socket.curve_serverkey = (
            keys[name].encode() for name in ("public-key", "secret-key", "kiosk-key"))
    socket.connect(endpoint(address, offset))
    return socket

def asked(socket, message, until):
    """Sends the message each second until something comes back; None when nothing has by then."""
    while time.monotonic() < until:
        try:
            socket.send(message, zmq.NOBLOCK)
        except zmq.Again:
            pass  # there is no connection; nothing is kept for later
        if socket.poll(1000):
            return socket.recv()
    return None

def send(address, keys, command, fields):
    socket = connected(zmq.DEALER, address, 0, keys)
    request = {"protocol": 1, "id": secrets.token_hex(16), "command": {command: fields}}
    answer = asked(socket, json.dumps(request).encode(), time.monotonic() + GIVEN_UP_AFTER_S)
    if answer is None:
        return 3
    print(answer.decode())
    return 0 if json.loads(answer)["outcome"] == "applied" else 2

def follow(address, keys):
    socket = connected(zmq.SUB, address, 1, keys)
    for topic in (b"picture", b"beat", b"here." + keys["public-key"].encode()):
        socket.subscribe(topic)
    shown, line = (None, None, -1), "-"
    while True:
        if away := not socket.poll(3000):
            print("out of touch", flush=True)
        topic, content = socket.recv_multipart()[:2]
        told = json.loads(content)
        beat = told.get("beat", told)
        state = beat["boot"], beat["journal"], beat["version"]
        newer = state[:2] != shown[:2] or state[2] > shown[2]
        if topic == b"picture" and newer:
            gathering = told["wall"].get("gathering")
            shown, line = state, f"{told['wall']['screen']} {gathering['title'] if gathering else '-'}"
        elif newer:  # a picture was lost
            socket.unsubscribe(b"picture")
            socket.subscribe(b"picture")
        if away or (topic == b"picture" and newer):
            print(line, flush=True)

def six_words(digest):
    rows = re.findall(r"^\| [0-9a-f]0 to [0-9a-f]f \| ([a-z ]+) \|$", TABLE.read_text(encoding="utf-8"), re.MULTILINE)
    words = " ".join(rows).split()
    return " ".join(words[byte] for byte in digest[:6])

def pair(address, file, kind):
    if not Path(file).exists():
        write_keys(file, {name: key.decode() for name, key in zip(("public-key", "secret-key"), zmq.curve_keypair())})
    keys = read_keys(file)
    ours = z85.decode(keys["public-key"])
    socket = connected(zmq.DEALER, address, 3)
    until = time.monotonic() + PAIRED_WITHIN_S
    hello = b"\x01\x01" + ours + kind.encode().ljust(16, b"\0") + b"Python".ljust(160, b"\0")
    commit = asked(socket, hello, until)
    if commit is None or commit[0] != 2:
        return 3 if commit is None else FINAL.get(commit[18], ("", 3))[1]
    theirs, name, commitment = commit[2:34], commit[34:50], commit[50:82]
    nonce = secrets.token_bytes(32)
    reveal = asked(socket, b"\x03\x01" + name + nonce, until)
    if reveal is None or reveal[0] != 4:
        return 3
    said = theirs + ours + name + reveal[18:50]
    if hashlib.blake2b(b"hearth-pair-1 commit" + said, digest_size=32).digest() != commitment:
        print("somebody may be in between; nothing was kept")
        return 1
    print(six_words(hashlib.blake2b(b"hearth-pair-1 words" + said + nonce, digest_size=32).digest()), flush=True)
    if input("The same six words there? (yes/no) ").strip() != "yes":
        socket.send(b"\x07\x01" + name)
        return 1
    while answer := asked(socket, b"\x03\x01" + name + nonce, until):
        if answer[0] == 5 and answer[18] in FINAL:
            break
        time.sleep(0.5)
    socket.send(b"\x07\x01" + name)
    word, code = FINAL[answer[18]] if answer else ("nobody decided", 3)
    print(word)
    if code:
        return code
    # Only whoever has the secret behind it can answer this; before that it is not kept.
    keys["kiosk-key"] = z85.encode(theirs).decode()
    if asked(connected(zmq.DEALER, address, 0, keys), b"{}", time.monotonic() + GIVEN_UP_AFTER_S) is None:
        return 3
    write_keys(file, keys)
    return 0

def main(what, address, file, *rest):
    if what == "pair":
        return pair(address, file, *rest)
    if what == "follow":
        return follow(address, read_keys(file))
    fields = (word.split("=", 1) for word in rest[1:])
    return send(address, read_keys(file), rest[0], {name: int(v) if v.isdigit() else v for name, v in fields})

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 3 else print(__doc__))
