from typing import Any, Literal, overload

from colorfast import blocks

from zai.core._streaming import StreamResponse

class Completions:
    @blocks("network", instead="asyncio.to_thread")
    @overload
    def create(self, *, stream: Literal[True], **kwargs: Any) -> StreamResponse: ...
    @blocks("network", instead="asyncio.to_thread")
    @overload
    def create(self, **kwargs: Any) -> Any: ...
