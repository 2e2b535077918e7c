"""Statements run on the calling thread and wait up to five seconds for other writers. `cursor` is free."""

import sys

from colorfast import blocks, library, role

library(
    "sqlite3",
    versions="3.11",
    sources=["https://docs.python.org/3/library/sqlite3.html"],
    colour="sync",
    counterpart={
        "name": "aiosqlite",
        "maturity": "stable",
        "effort": "drop-in",
        "source": "https://aiosqlite.omnilib.dev/en/stable/",
        "date": "2026-11",
    },
)

@role("connection.db")
@blocks("db", instead="aiosqlite.connect", unless={"database": ":memory:"})
class Connection:
    @blocks("db", instead="aiosqlite.Connection.commit", made={"database": ":memory:"})
    def __exit__(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.backup", made={"database": ":memory:"})
    def backup(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.commit", made={"database": ":memory:"})
    def commit(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.execute", made={"database": ":memory:"})
    def execute(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.executemany", made={"database": ":memory:"})
    def executemany(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.executescript", made={"database": ":memory:"})
    def executescript(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.iterdump", made={"database": ":memory:"})
    def iterdump(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.rollback", made={"database": ":memory:"})
    def rollback(self, *args, **kwargs): ...
    if sys.version_info >= (3, 11):
        @blocks("db", made={"database": ":memory:"})
        def blobopen(self, *args, **kwargs): ...
        @blocks("db", made={"database": ":memory:"})
        def deserialize(self, *args, **kwargs): ...
        @blocks("db", made={"database": ":memory:"})
        def serialize(self, *args, **kwargs): ...

class Cursor:
    @blocks("db", instead="aiosqlite.Cursor.fetchone", made={"database": ":memory:"})
    def __next__(self): ...
    @blocks("db", instead="aiosqlite.Cursor.execute", made={"database": ":memory:"})
    def execute(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Cursor.executemany", made={"database": ":memory:"})
    def executemany(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Cursor.executescript", made={"database": ":memory:"})
    def executescript(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Cursor.fetchall", made={"database": ":memory:"})
    def fetchall(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Cursor.fetchmany", made={"database": ":memory:"})
    def fetchmany(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Cursor.fetchone", made={"database": ":memory:"})
    def fetchone(self, *args, **kwargs): ...

if sys.version_info >= (3, 11):
    class Blob:
        @blocks("db", made={"database": ":memory:"})
        def read(self, *args, **kwargs): ...
        @blocks("db", made={"database": ":memory:"})
        def write(self, *args, **kwargs): ...
