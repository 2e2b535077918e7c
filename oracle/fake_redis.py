"""As much of a Redis server as a client needs to say hello and read one key."""
import socketserver
import threading
from contextlib import contextmanager


@contextmanager
def fake_redis():
    """Serves on loopback until the block is left; gives the port."""
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Connection)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


class Connection(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        while header := self.rfile.readline():
            words = [self.read_word() for _ in range(int(header[1:]))]
            self.wfile.write(reply(words[0].upper()))

    def read_word(self) -> bytes:
        length = int(self.rfile.readline()[1:])
        return self.rfile.read(length + 2)[:-2]


def reply(command: bytes) -> bytes:
    if command == b"HELLO":
        return b"%2\r\n$6\r\nserver\r\n$5\r\nredis\r\n$5\r\nproto\r\n:3\r\n"
    if command == b"GET":
        return b"$3\r\none\r\n"
    return b"+OK\r\n"
