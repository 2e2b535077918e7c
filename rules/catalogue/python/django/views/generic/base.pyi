from typing import Any, Callable, ClassVar

from colorfast import handler_methods
from django.http import HttpRequest, HttpResponse

@handler_methods("get", "post", "put", "patch", "delete", "head", "options", "trace", "dispatch", "setup", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class View:
    request: HttpRequest
    args: Any
    kwargs: Any
    http_method_names: ClassVar[list[str]]
    view_is_async: ClassVar[bool]
    def __init__(self, **kwargs: Any) -> None: ...
    @classmethod
    def as_view(cls, **initkwargs: Any) -> Callable[..., Any]: ...
    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None: ...
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any: ...
    def http_method_not_allowed(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse: ...
    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse: ...

@handler_methods("get_context_data", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class ContextMixin:
    extra_context: ClassVar[Any]
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]: ...

@handler_methods("get_template_names", "render_to_response", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class TemplateResponseMixin:
    template_name: ClassVar[str | None]
    def render_to_response(self, context: dict[str, Any], **response_kwargs: Any) -> Any: ...
    def get_template_names(self) -> list[str]: ...

class TemplateView(TemplateResponseMixin, ContextMixin, View): ...

@handler_methods("get_redirect_url", kind="route", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class RedirectView(View):
    url: ClassVar[str | None]
    def get_redirect_url(self, *args: Any, **kwargs: Any) -> str | None: ...
