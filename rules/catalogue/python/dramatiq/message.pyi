from typing import Any, Generic, TypeVar

from colorfast import blocks

_R = TypeVar("_R")

class Message(Generic[_R]):
    queue_name: str
    actor_name: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    options: dict[str, Any]
    message_id: str
    @blocks("network", source="dramatiq/message.py")
    def get_result(self, *, backend: Any = None, block: bool = False, timeout: int | None = None) -> _R: ...
    def copy(self, **attributes: Any) -> Message[_R]: ...
