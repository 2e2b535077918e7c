from typing import Any, ClassVar

from colorfast import handler_methods
from django.db.models import QuerySet

from .base import ContextMixin, TemplateResponseMixin, View

@handler_methods("get_queryset", "get_ordering", "get_paginate_by", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class MultipleObjectMixin(ContextMixin):
    model: ClassVar[Any]
    queryset: ClassVar[Any]
    def get_queryset(self) -> QuerySet[Any]: ...

class BaseListView(MultipleObjectMixin, View): ...
class MultipleObjectTemplateResponseMixin(TemplateResponseMixin): ...
class ListView(MultipleObjectTemplateResponseMixin, BaseListView): ...
