from colorfast import library

from pwdlib._hash import PasswordHash as PasswordHash

library(
    "pwdlib",
    versions="0.3.1",
    sources=["pwdlib 0.3.1: _hash.py, hashers/argon2.py, hashers/bcrypt.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
