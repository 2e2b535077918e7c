"""Passwords in the store of the desktop or the system, which is another process and may ask the user."""

from colorfast import library

from .core import delete_password as delete_password
from .core import get_credential as get_credential
from .core import get_keyring as get_keyring
from .core import get_password as get_password
from .core import set_keyring as set_keyring
from .core import set_password as set_password

library(
    "keyring",
    versions="25.7.0",
    sources=["keyring 25.7.0: core.py, backends/SecretService.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
