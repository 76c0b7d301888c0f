"""Strangers who try to come in by pairing: one in between with keys of their own, one who only calls themselves the
kiosk, many who never stop, and one who breaks off. Written from shared/wire/PROTOCOL.md, section 12, alone.
"""
import hashlib
import os
import socket as sockets
import struct
import threading
import time

import zmq


def blake2b(*parts):
    return hashlib.blake2b(b"".join(parts), digest_size=32).digest()


def hello(key=None, name="Tablet"):
    return b"\x01\x01" + (key or os.urandom(32)) + b"handheld".ljust(16, b"\0") + name.encode().ljust(160, b"\0")


class _Answers:
    """A ROUTER at a kiosk's pairing port, on a thread of its own until the end of the block."""

    def __init__(self, port_base):
        self.context = zmq.Context()
        self.router = self.context.socket(zmq.ROUTER)
        self.router.linger = 0
        self.router.bind(f"tcp://127.0.0.1:{port_base + 3}")
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.run)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()
        self.context.destroy(0)

    def run(self):
        while not self.ended.is_set():
            if self.router.poll(50):
                routing, message = self.router.recv_multipart()
                answer = self.answer(message)
                if answer:
                    self.router.send_multipart([routing, answer])


class NoKiosk(_Answers):
    """Has the kiosk's public key and not its secret one, and lets everybody in."""

    def __init__(self, kiosk_key, port_base):
        super().__init__(port_base)
        self.kiosk_key = kiosk_key
        self.id, self.nonce = os.urandom(16), os.urandom(32)
        self.revealed = False

    def answer(self, message):
        if message[0] == 1:
            commitment = blake2b(b"hearth-pair-1 commit", self.kiosk_key, message[2:34], self.id, self.nonce)
            return b"\x02\x01" + self.kiosk_key + self.id + commitment
        if message[0] == 3 and not self.revealed:
            self.revealed = True
            return b"\x04\x01" + self.id + self.nonce
        return b"\x05\x01" + self.id + b"\x01" if message[0] == 3 else None


class InTheMiddle(NoKiosk):
    """A kiosk to the remote and a remote to the kiosk, with a key of its own on each side."""

    def __init__(self, kiosk_port_base, port_base):
        super().__init__(os.urandom(32), port_base)
        self.dealer = self.context.socket(zmq.DEALER)
        self.dealer.linger = 0
        self.dealer.connect(f"tcp://127.0.0.30:0;127.0.0.1:{kiosk_port_base + 3}")
        self.key, self.own_nonce = os.urandom(32), os.urandom(32)
        self.kiosk_id = None

    def ask(self, message):
        self.dealer.send(message)
        return self.dealer.recv() if self.dealer.poll(5000) else b""

    def answer(self, message):
        if message[0] == 1 and not self.kiosk_id:
            self.kiosk_id = self.ask(hello(self.key))[34:50]
        if message[0] == 3:
            self.ask(b"\x03\x01" + self.kiosk_id + self.own_nonce)
            return b"\x04\x01" + self.id + self.nonce
        return super().answer(message) if message[0] == 1 else None


def flood(port_base, source, stop, counted):
    """From one address: hellos, nonces that change, codes, rubbish; more than two hundred messages a second."""
    count = 0
    with zmq.Context() as context:
        socket = context.socket(zmq.DEALER)
        socket.linger = 0
        socket.sndhwm = 10
        socket.connect(f"tcp://{source}:0;127.0.0.1:{port_base + 3}")
        identity = b"\0" * 16
        while not stop.is_set():
            for message in [hello(), b"\x03\x01" + identity + os.urandom(32), b"\x06\x01" + identity + os.urandom(32),
                            os.urandom(50)]:
                if socket.poll(5, zmq.POLLOUT):
                    socket.send(message)
                    count += 1
            while socket.poll(0):
                answer = socket.recv()
                if answer[0] == 2:
                    identity = answer[34:50]
            time.sleep(0.005)
        socket.close()
    counted.append(count)


def _zmtp_greeting():
    """Of a DEALER without a key (ZMTP 3.0, RFC 23), and its READY command."""
    ready = b"\x05READY\x0bSocket-Type" + struct.pack(">I", 6) + b"DEALER"
    return b"\xff" + bytes(8) + b"\x7f\x03\0" + b"NULL".ljust(20, b"\0") + bytes(32) + b"\x04" + bytes([len(ready)]) + ready


def break_off(port_base, source):
    """Sends at once more than is answered in seconds, and resets the connection."""
    with sockets.create_connection(("127.0.0.1", port_base + 3), source_address=(source, 0)) as connection:
        connection.sendall(_zmtp_greeting())
        come = 0
        while come < 64 + 2:
            come += len(connection.recv(4096))
        ping = b"\x04\x07\x04PING\0\0"
        connection.sendall(b"".join(bytes([0, 50]) + os.urandom(50) for _ in range(400)) + ping)
        time.sleep(0.2)
        connection.setsockopt(sockets.SOL_SOCKET, sockets.SO_LINGER, struct.pack("ii", 1, 0))
