from typing import Any

from colorfast import blocks, handler_methods
from django.db.models import Model

from .request import Request
from .response import Response
from .serializers import BaseSerializer

@handler_methods("create", "perform_create", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class CreateModelMixin:
    @blocks("db", raises="SynchronousOnlyOperation")
    def create(self, request: Request, *args: Any, **kwargs: Any) -> Response: ...
    @blocks("db", raises="SynchronousOnlyOperation")
    def perform_create(self, serializer: BaseSerializer) -> None: ...

@handler_methods("list", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class ListModelMixin:
    @blocks("db", raises="SynchronousOnlyOperation")
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response: ...

@handler_methods("retrieve", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class RetrieveModelMixin:
    @blocks("db", raises="SynchronousOnlyOperation")
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response: ...

@handler_methods("update", "partial_update", "perform_update", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class UpdateModelMixin:
    @blocks("db", raises="SynchronousOnlyOperation")
    def update(self, request: Request, *args: Any, **kwargs: Any) -> Response: ...
    @blocks("db", raises="SynchronousOnlyOperation")
    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response: ...
    @blocks("db", raises="SynchronousOnlyOperation")
    def perform_update(self, serializer: BaseSerializer) -> None: ...

@handler_methods("destroy", "perform_destroy", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class DestroyModelMixin:
    @blocks("db", raises="SynchronousOnlyOperation")
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response: ...
    @blocks("db", raises="SynchronousOnlyOperation")
    def perform_destroy(self, instance: Model) -> None: ...
