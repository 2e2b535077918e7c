from typing import Any, Self

from colorfast import blocks

class Graders:
    @blocks("network", instead="openai.AsyncOpenAI")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def validate(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncGraders:
    async def run(self, *args: Any, **kwargs: Any) -> Any: ...
    async def validate(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
