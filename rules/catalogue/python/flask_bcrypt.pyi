from typing import Any

from colorfast import blocks, library

library(
    "Flask-Bcrypt",
    package="flask_bcrypt",
    versions="1.0.1",
    sources=["flask_bcrypt 1.0.1: flask_bcrypt.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("cpu", instead="asyncio.to_thread")
def generate_password_hash(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread")
def check_password_hash(*args: Any, **kwargs: Any) -> Any: ...
class Bcrypt:
    def __init__(self, app: Any = None) -> None: ...
    def init_app(self, app: Any) -> None: ...
    @blocks("cpu", instead="asyncio.to_thread")
    def generate_password_hash(self, password: Any, rounds: Any = None, prefix: Any = None) -> bytes: ...
    @blocks("cpu", instead="asyncio.to_thread")
    def check_password_hash(self, pw_hash: Any, password: Any) -> bool: ...
