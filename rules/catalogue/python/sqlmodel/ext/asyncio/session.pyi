from typing import Any, overload, TypeVar

import sqlalchemy.ext.asyncio
from sqlalchemy.engine import CursorResult, ScalarResult
from sqlalchemy.sql.expression import Select

_T = TypeVar("_T")

class AsyncSession(sqlalchemy.ext.asyncio.AsyncSession):
    @overload
    async def exec(self, statement: Select[_T], *, params: Any = None, **kwargs: Any) -> ScalarResult[_T]: ...
    @overload
    async def exec(self, statement: Any, *, params: Any = None, **kwargs: Any) -> CursorResult[Any]: ...
