from typing import Any, AsyncIterator, Awaitable, Callable, TypeVar

from . import AttemptManager, BaseRetrying

_R = TypeVar("_R")

class AsyncRetrying(BaseRetrying):
    def __aiter__(self) -> AsyncIterator[AttemptManager]: ...
    async def __anext__(self) -> AttemptManager: ...
    async def __call__(self, fn: Callable[..., Awaitable[_R]], *args: Any, **kwargs: Any) -> _R: ...
