from typing import Any, Self

from colorfast import blocks

from sqla_wrapper.session import PatchedScopedSession, Session
from sqlalchemy.engine import Engine
from sqlalchemy.orm import sessionmaker

class SQLAlchemy:
    url: str
    engine: Engine
    registry: Any
    Model: Any
    session_class: type[Session]
    Session: sessionmaker[Session]
    s: PatchedScopedSession
    def __init__(self, url: str | None = None, **kwargs: Any) -> None: ...
    @blocks("db")
    def create_all(self, **kwargs: Any) -> None: ...
    @blocks("db")
    def drop_all(self, **kwargs: Any) -> None: ...
    @blocks("db")
    def test_transaction(self, savepoint: bool = False) -> TestTransaction: ...

class TestTransaction:
    @blocks("db")
    def __init__(self, db: SQLAlchemy, savepoint: bool = False) -> None: ...
    @blocks("db")
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    @blocks("db")
    def __exit__(self, *args: Any) -> None: ...
