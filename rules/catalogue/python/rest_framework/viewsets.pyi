from typing import Any, Callable

from colorfast import handler_methods

from . import generics as generics
from . import mixins as mixins
from . import views as views

@handler_methods("list", "create", "retrieve", "update", "partial_update", "destroy", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class ViewSetMixin:
    @classmethod
    def as_view(cls, actions: dict[str, str] | None = None, **initkwargs: Any) -> Callable[..., Any]: ...
    def reverse_action(self, url_name: str, *args: Any, **kwargs: Any) -> str: ...

class _Acting:
    action: str

class ViewSet(_Acting, ViewSetMixin, views.APIView): ...
class GenericViewSet(_Acting, ViewSetMixin, generics.GenericAPIView): ...
class ReadOnlyModelViewSet(mixins.RetrieveModelMixin, mixins.ListModelMixin, GenericViewSet): ...
class ModelViewSet(mixins.CreateModelMixin, mixins.RetrieveModelMixin, mixins.UpdateModelMixin, mixins.DestroyModelMixin, mixins.ListModelMixin, GenericViewSet): ...
