from typing import Any, AsyncIterator, Self

from colorfast import lazy

# The request is sent when the first part is asked for.
@lazy("network")
class _Parts:
    def __iter__(self) -> Self: ...
    def __next__(self) -> bytes: ...

class AudioClient:
    def generate(self, **kwargs: Any) -> _Parts: ...

class AsyncAudioClient:
    def generate(self, **kwargs: Any) -> AsyncIterator[Any]: ...
