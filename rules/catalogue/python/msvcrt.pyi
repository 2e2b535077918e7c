"""Windows console and file locking."""

import sys

from colorfast import blocks, library, role

library(
    "msvcrt",
    versions="3.11",
    sources=["https://docs.python.org/3/library/msvcrt.html"],
    colour="sync",
)

if sys.platform == "win32":
    @blocks("input")
    def getch(): ...
    @blocks("input")
    def getche(): ...
    @blocks("input")
    def getwch(): ...
    @blocks("input")
    def getwche(): ...
    @role("lock.file")
    @blocks("lock", unless={"mode": "LK_NBLCK|LK_NBRLCK|LK_UNLCK"})
    def locking(fd, mode, nbytes, /): ...
