from typing import Any

from colorfast import blocks, handler_methods

@handler_methods("paginate_queryset", "get_paginated_response", kind="callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class BasePagination:
    @blocks("db", raises="SynchronousOnlyOperation")
    def paginate_queryset(self, queryset: Any, request: Any, view: Any = None) -> list[Any] | None: ...
    def get_paginated_response(self, data: Any) -> Any: ...

class PageNumberPagination(BasePagination):
    page_size: int | None
    page_query_param: str
    page_size_query_param: str | None
    max_page_size: int | None
class LimitOffsetPagination(BasePagination):
    default_limit: int | None
    max_limit: int | None
class CursorPagination(BasePagination):
    page_size: int | None
    ordering: Any
