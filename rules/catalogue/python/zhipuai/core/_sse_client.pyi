from typing import Any, Self

from colorfast import lazy

@lazy("network", instead="asyncio.to_thread")
class StreamResponse:
    def __iter__(self) -> Self: ...
    def __next__(self) -> Any: ...
