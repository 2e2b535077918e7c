from typing import Any, Callable

from colorfast import handler

class EventListener:
    @handler("signal", sync="thread-pool:loop-default", asynchronous="shared-loop")
    def __init__(self, *event_ids: str) -> None: ...
    def __call__(self, fn: Callable[..., Any]) -> EventListener: ...

listener = EventListener
