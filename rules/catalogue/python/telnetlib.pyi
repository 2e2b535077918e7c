"""Removed in Python 3.13. The constructor connects if it is given a host."""

from colorfast import blocks, library, role

library(
    "telnetlib",
    versions="3.11",
    sources=["https://docs.python.org/3.12/library/telnetlib.html"],
    colour="sync",
    counterpart={
        "name": "telnetlib3",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://telnetlib3.readthedocs.io/en/latest/",
        "date": "2026-11",
    },
)

@role("client.sync", "connection.network")
@blocks("network", unless={"host": None})
class Telnet:
    @blocks("network")
    def expect(self, *args, **kwargs): ...
    @blocks("network")
    def fill_rawq(self, *args, **kwargs): ...
    @blocks("input")
    def interact(self): ...
    @blocks("input")
    def mt_interact(self): ...
    @blocks("network")
    def open(self, *args, **kwargs): ...
    @blocks("network")
    def read_all(self, *args, **kwargs): ...
    @blocks("network")
    def read_some(self, *args, **kwargs): ...
    @blocks("network")
    def read_until(self, *args, **kwargs): ...
    @blocks("network")
    def write(self, *args, **kwargs): ...
