"""The library has classes here; used as decorators they give back the view."""

from typing import Any, Callable, TypeVar

from colorfast import handler

_F = TypeVar("_F")

@handler("route", sync="wsgi-thread", asynchronous="wsgi-thread", path="route_name", member="attr")
def view_config(*, route_name: str | None = None, request_method: Any = None, renderer: Any = None, attr: str | None = None, **settings: Any) -> Callable[[_F], _F]: ...
def view_defaults(**settings: Any) -> Callable[[_F], _F]: ...
@handler("callback", sync="wsgi-thread", asynchronous="wsgi-thread", member="attr")
def notfound_view_config(*, attr: str | None = None, **settings: Any) -> Callable[[_F], _F]: ...
@handler("callback", sync="wsgi-thread", asynchronous="wsgi-thread", member="attr")
def forbidden_view_config(*, attr: str | None = None, **settings: Any) -> Callable[[_F], _F]: ...
@handler("callback", sync="wsgi-thread", asynchronous="wsgi-thread", member="attr")
def exception_view_config(*args: Any, attr: str | None = None, **settings: Any) -> Callable[[_F], _F]: ...
