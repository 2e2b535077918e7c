"""REST resources: their methods run in the request's WSGI thread (version 0.3 calls an `async def` method without awaiting it)."""

from typing import Any, Callable, ClassVar, NoReturn, TypeVar

from colorfast import handler_methods, keeps, library
from flask import Response
from flask.views import MethodView

library(
    "Flask-RESTful",
    versions="0.3.10",
    package="flask_restful",
    sources=["https://flask-restful.readthedocs.io/en/latest/quickstart.html", "https://github.com/flask-restful/flask-restful/blob/master/flask_restful/__init__.py"],
    colour="sync",
)

_F = TypeVar("_F", bound=Callable[..., Any])
_C = TypeVar("_C", bound=type)

@handler_methods("get", "post", "put", "patch", "delete", "head", "options", kind="route", sync="wsgi-thread", asynchronous="private-loop")
class Resource(MethodView):
    representations: ClassVar[Any]
    method_decorators: ClassVar[Any]

class Api:
    app: Any
    def __init__(self, app: Any = None, prefix: str = "", default_mediatype: str = "application/json", decorators: Any = None, catch_all_404s: bool = False, serve_challenge_on_401: bool = False, url_part_order: str = "bae", errors: Any = None) -> None: ...
    def init_app(self, app: Any) -> None: ...
    def add_resource(self, resource: type[Resource], *urls: str, **kwargs: Any) -> None: ...
    def resource(self, *urls: str, **kwargs: Any) -> Callable[[_C], _C]: ...
    def representation(self, mediatype: str) -> Callable[[_F], _F]: ...
    def make_response(self, data: Any, *args: Any, **kwargs: Any) -> Response: ...
    def url_for(self, resource: Any, **values: Any) -> str: ...
    def handle_error(self, e: Exception) -> Response: ...

def abort(http_status_code: int, **kwargs: Any) -> NoReturn: ...
def marshal(data: Any, fields: Any, envelope: str | None = None) -> Any: ...

class marshal_with:
    @keeps
    def __init__(self, fields: Any, envelope: str | None = None) -> None: ...
    @keeps
    def __call__(self, f: _F) -> _F: ...
