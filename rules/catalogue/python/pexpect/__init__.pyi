from colorfast import library

library(
    "pexpect",
    versions="4.9.0",
    sources=["pexpect 4.9.0: pty_spawn.py, spawnbase.py, run.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
