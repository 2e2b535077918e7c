from typing import Any

from colorfast import handler_methods
from django.db.models import QuerySet

@handler_methods("filter_queryset", kind="callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class BaseFilterBackend:
    def filter_queryset(self, request: Any, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]: ...

class SearchFilter(BaseFilterBackend): ...
class OrderingFilter(BaseFilterBackend): ...
