"""The socket under `socket.socket`. Sending a datagram practically never waits and is not marked."""

import sys

from colorfast import blocks, library

library(
    "_socket",
    versions="3.11",
    sources=[
        "https://docs.python.org/3/library/socket.html",
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

@blocks("network", instead="asyncio.AbstractEventLoop.getaddrinfo")
def getaddrinfo(*args, **kwargs): ...

@blocks("network", instead="asyncio.AbstractEventLoop.getnameinfo")
def gethostbyaddr(*args, **kwargs): ...

@blocks("network", instead="asyncio.AbstractEventLoop.getaddrinfo")
def gethostbyname(*args, **kwargs): ...

@blocks("network", instead="asyncio.AbstractEventLoop.getaddrinfo")
def gethostbyname_ex(*args, **kwargs): ...

@blocks("network", instead="asyncio.AbstractEventLoop.getnameinfo")
def getnameinfo(*args, **kwargs): ...

class socket:
    @blocks("network", instead="asyncio.AbstractEventLoop.sock_connect", made={"type": "SOCK_DGRAM"}, looks_up="address", confidence="medium")
    def connect(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.AbstractEventLoop.sock_connect", made={"type": "SOCK_DGRAM"}, looks_up="address", confidence="medium")
    def connect_ex(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.AbstractEventLoop.sock_recv", confidence="medium")
    def recv(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.AbstractEventLoop.sock_recv_into", confidence="medium")
    def recv_into(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.AbstractEventLoop.sock_recvfrom", confidence="medium")
    def recvfrom(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.AbstractEventLoop.sock_recvfrom_into", confidence="medium")
    def recvfrom_into(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.AbstractEventLoop.sock_sendall", made={"type": "SOCK_DGRAM"}, confidence="medium")
    def send(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.AbstractEventLoop.sock_sendall", made={"type": "SOCK_DGRAM"}, confidence="medium")
    def sendall(self, *args, **kwargs): ...
    if sys.platform != "win32":
        @blocks("network", confidence="medium")
        def recvmsg(self, *args, **kwargs): ...
        @blocks("network", confidence="medium")
        def recvmsg_into(self, *args, **kwargs): ...
        @blocks("network", made={"type": "SOCK_DGRAM"}, confidence="medium")
        def sendmsg(self, *args, **kwargs): ...
