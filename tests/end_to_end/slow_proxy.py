"""A bad network between clients and the kiosk: whatever goes over it is late, comes in crumbs, or its connection breaks."""
import random
import socket
import threading
import time

PORTS = 4


class Late:
    """Each byte comes through that much later."""

    def __init__(self, seconds):
        self.seconds = seconds

    def pass_on(self, content, came, out):
        time.sleep(max(0, came + self.seconds - time.monotonic()))
        out.sendall(content)


class Crumbs:
    """A few bytes at a time, so many in a second."""

    def __init__(self, seed, bytes_a_second):
        self.chance, self.rate = random.Random(seed), bytes_a_second

    def pass_on(self, content, _came, out):
        while content:
            size = self.chance.randint(1, 200)
            out.sendall(content[:size])
            content = content[size:]
            time.sleep(size / self.rate)


class Breaks:
    """Each connection breaks within that time, with what is on its way."""

    def __init__(self, seed, seconds_max):
        self.chance, self.seconds_max = random.Random(seed), seconds_max

    def pass_on(self, content, _came, out):
        out.sendall(content)

    def lasts(self):
        return self.chance.uniform(0, self.seconds_max)


class Proxy:
    """Listens at PORTS ports from `base` on, and passes on to those from `target` on."""

    def __init__(self, base, target, how):
        self.how = how
        self.over = False
        self.broken = 0
        self.sockets = []
        for offset in range(PORTS):
            listener = socket.create_server(("127.0.0.1", base + offset))
            self.sockets.append(listener)
            threading.Thread(target=self.listen, args=[listener, target + offset], daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.over = True
        for one in self.sockets:
            shut(one)

    def listen(self, listener, port):
        while not self.over:
            try:
                client = listener.accept()[0]
                kiosk = socket.create_connection(("127.0.0.1", port))
            except OSError:
                continue
            for one in (client, kiosk):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.sockets.append(one)
            for one, other in ((client, kiosk), (kiosk, client)):
                self.carry(one, other)
            if hasattr(self.how, "lasts"):
                threading.Timer(self.how.lasts(), self.end, [client, kiosk]).start()

    def end(self, *both):
        self.broken += 1
        for one in both:
            shut(one)

    def carry(self, one, other):
        """What comes from one goes to the other, as this network does it; each byte in its order."""
        waiting, ready = [], threading.Semaphore(0)

        def hear():
            while True:
                try:
                    content = one.recv(16384)
                except OSError:
                    content = b""
                waiting.append((content, time.monotonic()))
                ready.release()
                if not content:
                    return

        def say():
            while True:
                ready.acquire()
                content, came = waiting.pop(0)
                try:
                    if not content:
                        break
                    self.how.pass_on(content, came, other)
                except OSError:
                    break
            shut(other)
        for each in (hear, say):
            threading.Thread(target=each, daemon=True).start()


def shut(one):
    try:
        one.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    one.close()
