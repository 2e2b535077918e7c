from typing import Any

from colorfast import blocks

from peewee import SqliteDatabase

class SqliteQueueDatabase(SqliteDatabase):
    """Writes go to one writer thread; reading a result waits for it."""
    def start(self) -> bool: ...
    @blocks("lock")
    def stop(self) -> bool: ...
    @blocks("lock")
    def pause(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("lock")
    def unpause(self, *args: Any, **kwargs: Any) -> Any: ...
