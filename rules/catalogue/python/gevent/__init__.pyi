"""Greenlets: after `monkey.patch_all()` the standard library's sockets, sleeps and locks yield to other greenlets of the thread."""

from colorfast import library

library(
    "gevent",
    versions="26.9.0",
    sources=["https://www.gevent.org/api/gevent.monkey.html"],
    colour="neutral",
)
