"""`spawn` waits for the program that it starts."""

from colorfast import Calls, blocks, library

library(
    "pty",
    versions="3.11",
    sources=["https://docs.python.org/3/library/pty.html"],
    colour="sync",
    counterpart={
        "name": "asyncio.subprocess",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-subprocess.html",
        "date": "2026-11",
    },
)

@blocks("subprocess", instead="asyncio.create_subprocess_exec")
def spawn(argv, master_read: Calls = ..., stdin_read: Calls = ...): ...
