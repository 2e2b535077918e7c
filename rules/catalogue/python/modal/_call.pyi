from typing import Any, Generic, TypeVar

from colorfast import blocks

_R = TypeVar("_R")

class _Call(Generic[_R]):
    """A method that waits, with the coroutine for it beside it."""
    @blocks("network")
    def __call__(self, *args: Any, **kwargs: Any) -> _R: ...
    async def aio(self, *args: Any, **kwargs: Any) -> _R: ...
