"""TLS over a socket; `MemoryBIO` and `SSLObject` are memory and free. Loading certificates reads files."""

import socket
import sys

from colorfast import blocks, library, role

library(
    "ssl",
    versions="3.11",
    sources=["https://docs.python.org/3/library/ssl.html"],
    colour="sync",
    counterpart={
        "name": "asyncio.streams",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-stream.html",
        "date": "2026-11",
    },
)

class SSLContext:
    @blocks("disk", confidence="medium")
    def load_default_certs(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def load_verify_locations(self, *args, **kwargs): ...
    @role("socket.new")
    @blocks(
        "network",
        instead="asyncio.open_connection",
        unless={"do_handshake_on_connect": False},
        confidence="medium",
    )
    def wrap_socket(self, sock, server_side=..., do_handshake_on_connect=...): ...

@role("socket.new")
class SSLSocket(socket.socket):
    @blocks("network", instead="asyncio.AbstractEventLoop.sock_accept", confidence="medium")
    def accept(self): ...
    @blocks("network", instead="asyncio.open_connection", confidence="medium")
    def connect(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.open_connection", confidence="medium")
    def connect_ex(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.open_connection", confidence="medium")
    def do_handshake(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.StreamReader.read", confidence="medium")
    def read(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.StreamReader.read", confidence="medium")
    def recv(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.StreamReader.read", confidence="medium")
    def recv_into(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.StreamReader.read", confidence="medium")
    def recvfrom(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.StreamReader.read", confidence="medium")
    def recvfrom_into(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.StreamWriter.drain", confidence="medium")
    def send(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.StreamWriter.drain", confidence="medium")
    def sendall(self, *args, **kwargs): ...
    @blocks("network", confidence="medium")
    def unwrap(self): ...
    @blocks("network", instead="asyncio.StreamWriter.drain", confidence="medium")
    def write(self, *args, **kwargs): ...

# Reads the system certificates: about 20 ms with OpenSSL 3.
@blocks("disk", confidence="medium")
def create_default_context(*args, **kwargs): ...

@blocks("network", instead="asyncio.open_connection")
def get_server_certificate(*args, **kwargs): ...

if sys.version_info < (3, 12):
    @role("socket.new")
    @blocks(
        "network",
        instead="asyncio.open_connection",
        unless={"do_handshake_on_connect": False},
        confidence="medium",
    )
    def wrap_socket(sock, *, do_handshake_on_connect=...): ...
