"""File locks. With `LOCK_NB` they fail instead of waiting."""

from colorfast import blocks, library, role

library(
    "fcntl",
    versions="3.11",
    sources=["https://docs.python.org/3/library/fcntl.html"],
    colour="sync",
)

@role("lock.file")
@blocks("lock", unless={"operation": "LOCK_NB|LOCK_UN"})
def flock(fd, operation, /): ...

@role("lock.file")
@blocks("lock", unless={"cmd": "LOCK_NB|LOCK_UN"})
def lockf(fd, cmd, len=..., start=..., whence=..., /): ...
