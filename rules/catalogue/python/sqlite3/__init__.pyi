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
    @blocks("db", instead="aiosqlite.Connection.commit")
    def __exit__(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.backup")
    def backup(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.commit")
    def commit(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.execute")
    def execute(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.executemany")
    def executemany(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.executescript")
    def executescript(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.iterdump")
    def iterdump(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Connection.rollback")
    def rollback(self, *args, **kwargs): ...
    if sys.version_info >= (3, 11):
        @blocks("db")
        def blobopen(self, *args, **kwargs): ...
        @blocks("db")
        def deserialize(self, *args, **kwargs): ...
        @blocks("db")
        def serialize(self, *args, **kwargs): ...

class Cursor:
    @blocks("db", instead="aiosqlite.Cursor.fetchone")
    def __next__(self): ...
    @blocks("db", instead="aiosqlite.Cursor.execute")
    def execute(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Cursor.executemany")
    def executemany(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Cursor.executescript")
    def executescript(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Cursor.fetchall")
    def fetchall(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Cursor.fetchmany")
    def fetchmany(self, *args, **kwargs): ...
    @blocks("db", instead="aiosqlite.Cursor.fetchone")
    def fetchone(self, *args, **kwargs): ...

if sys.version_info >= (3, 11):
    class Blob:
        @blocks("db")
        def read(self, *args, **kwargs): ...
        @blocks("db")
        def write(self, *args, **kwargs): ...
