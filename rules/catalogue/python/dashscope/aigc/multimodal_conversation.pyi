from typing import Any, Literal, overload

from colorfast import blocks

from dashscope.api_entities.http_request import _Answers

class MultiModalConversation:
    @classmethod
    @overload
    def call(cls, *args: Any, stream: Literal[True], **kwargs: Any) -> _Answers: ...
    @classmethod
    @blocks("network", instead="dashscope.AioMultiModalConversation.call")
    @overload
    def call(cls, *args: Any, **kwargs: Any) -> Any: ...

class AioMultiModalConversation:
    @classmethod
    async def call(cls, *args: Any, **kwargs: Any) -> Any: ...
