from typing import Any, Generic, Iterator, TypeVar

from colorfast import blocks

_T = TypeVar("_T")

class Pagination(Generic[_T]):
    """One page, already loaded; `prev` and `next` load another."""
    page: int
    per_page: int
    max_per_page: int | None
    items: list[_T]
    total: int | None
    pages: int
    has_prev: bool
    has_next: bool
    prev_num: int | None
    next_num: int | None
    first: int
    last: int
    @blocks("db")
    def prev(self, *args: Any, **kwargs: Any) -> Pagination[_T]: ...
    @blocks("db")
    def next(self, *args: Any, **kwargs: Any) -> Pagination[_T]: ...
    def iter_pages(self, *args: Any, **kwargs: Any) -> Any: ...
    def __iter__(self) -> Iterator[_T]: ...

class SelectPagination(Pagination[_T]): ...
class QueryPagination(Pagination[_T]): ...
