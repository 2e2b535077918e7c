from typing import Any, ClassVar

from colorfast import blocks, handler_methods
from django.db.models import Model, QuerySet

from .base import ContextMixin, TemplateResponseMixin, View

@handler_methods("get_object", "get_queryset", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class SingleObjectMixin(ContextMixin):
    model: ClassVar[Any]
    queryset: ClassVar[Any]
    object: Any
    @blocks("db", raises="SynchronousOnlyOperation")
    def get_object(self, queryset: QuerySet[Any] | None = None) -> Model: ...
    def get_queryset(self) -> QuerySet[Any]: ...

class BaseDetailView(SingleObjectMixin, View): ...
class SingleObjectTemplateResponseMixin(TemplateResponseMixin): ...
class DetailView(SingleObjectTemplateResponseMixin, BaseDetailView): ...
