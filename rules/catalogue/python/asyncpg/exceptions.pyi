from typing import Any

from asyncpg import InterfaceError as InterfaceError, PostgresError as PostgresError, UniqueViolationError as UniqueViolationError
def __getattr__(name: str) -> Any: ...
