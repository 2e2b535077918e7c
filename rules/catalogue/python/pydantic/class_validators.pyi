"""The decorators of version 1, deprecated in 2."""

from typing import Callable, TypeVar

from colorfast import handler, runs_when_made

_F = TypeVar("_F")

@runs_when_made
@handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"})
def validator(field: str, /, *fields: str, pre: bool = False, each_item: bool = False, always: bool = False, check_fields: bool | None = None, allow_reuse: bool = False) -> Callable[[_F], _F]: ...
@runs_when_made
@handler("callback", sync={"asgi": "shared-loop", "wsgi": "wsgi-thread"}, asynchronous={"asgi": "shared-loop", "wsgi": "private-loop"})
def root_validator(*, pre: bool = False, skip_on_failure: bool = False, allow_reuse: bool = False) -> Callable[[_F], _F]: ...
