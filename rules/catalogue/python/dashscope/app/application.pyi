from typing import Any, Literal, overload

from colorfast import blocks

from dashscope.api_entities.http_request import _Answers

class Application:
    @classmethod
    @overload
    def call(cls, *args: Any, stream: Literal[True], **kwargs: Any) -> _Answers: ...
    @classmethod
    @blocks("network", instead="asyncio.to_thread")
    @overload
    def call(cls, *args: Any, **kwargs: Any) -> Any: ...
