from typing import Callable, TypeVar

from colorfast import handler

_F = TypeVar("_F", bound=Callable[..., object])

@handler("signal", sync="thread-pool:loop-default", asynchronous="shared-loop")
def listener(*event_ids: str) -> Callable[[_F], _F]: ...

class EventListener:
    def __init__(self, *event_ids: str) -> None: ...
