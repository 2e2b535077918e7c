"""Looking up and connecting wait for the network; a socket does so unless it is non-blocking, hence medium."""

import sys

from colorfast import blocks, library, role

library(
    "socket",
    versions="3.11",
    sources=[
        "https://docs.python.org/3/library/socket.html",
        "https://docs.python.org/3/library/asyncio-stream.html",
        "https://docs.python.org/3/library/asyncio-eventloop.html",
    ],
    colour="sync",
    counterpart={
        "name": "asyncio.streams",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-stream.html",
        "date": "2026-11",
    },
)

class SocketIO:
    @blocks("network", confidence="medium")
    def readinto(self, *args, **kwargs): ...
    @blocks("network", confidence="medium")
    def write(self, *args, **kwargs): ...

@role("socket.new", "connection.network")
@blocks("network", instead="asyncio.open_connection")
def create_connection(*args, **kwargs): ...

@role("socket.new")
def create_server(*args, **kwargs): ...

@blocks("network", instead="asyncio.AbstractEventLoop.getaddrinfo")
def getaddrinfo(*args, **kwargs): ...

@blocks("network", instead="asyncio.AbstractEventLoop.getnameinfo")
def getfqdn(*args, **kwargs): ...

@role("socket.new")
class socket:
    @blocks("network", instead="asyncio.AbstractEventLoop.sock_accept", confidence="medium")
    def accept(self): ...
    @blocks("network", instead="asyncio.AbstractEventLoop.sock_sendfile", confidence="medium")
    def sendfile(self, *args, **kwargs): ...

if sys.platform != "win32":
    @blocks("network", confidence="medium")
    def recv_fds(*args, **kwargs): ...
    @blocks("network", confidence="medium")
    def send_fds(*args, **kwargs): ...
