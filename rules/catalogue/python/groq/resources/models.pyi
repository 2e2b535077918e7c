from typing import Any, Self

from colorfast import blocks

class Models:
    @blocks("network", instead="groq.AsyncGroq")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="groq.AsyncGroq")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="groq.AsyncGroq")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncModels:
    async def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    async def list(self, *args: Any, **kwargs: Any) -> Any: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
