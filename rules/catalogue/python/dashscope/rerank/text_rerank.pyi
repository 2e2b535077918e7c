from typing import Any

from colorfast import blocks

class TextReRank:
    @classmethod
    @blocks("network", instead="dashscope.AioTextReRank.call")
    def call(cls, *args: Any, **kwargs: Any) -> Any: ...

class AioTextReRank:
    @classmethod
    async def call(cls, *args: Any, **kwargs: Any) -> Any: ...
