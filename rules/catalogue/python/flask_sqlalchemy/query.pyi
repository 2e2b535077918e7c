from typing import Any, TypeVar

from colorfast import blocks, lazy

import sqlalchemy.orm

from flask_sqlalchemy.pagination import Pagination

_T = TypeVar("_T")

@lazy("db", instead="sqlalchemy.ext.asyncio.AsyncSession.scalars")
class Query(sqlalchemy.orm.Query[_T]):
    @blocks("db", instead="sqlalchemy.ext.asyncio.AsyncSession.get")
    def get_or_404(self, ident: Any, description: str | None = None) -> _T: ...
    @blocks("db", instead="sqlalchemy.ext.asyncio.AsyncSession.scalars")
    def first_or_404(self, description: str | None = None) -> _T: ...
    @blocks("db", instead="sqlalchemy.ext.asyncio.AsyncSession.scalars")
    def one_or_404(self, description: str | None = None) -> _T: ...
    @blocks("db", instead="sqlalchemy.ext.asyncio.AsyncSession.scalars")
    def paginate(self, *, page: int | None = None, per_page: int | None = None, max_per_page: int | None = None, error_out: bool = True, count: bool = True) -> Pagination[_T]: ...
