from typing import Any

from colorfast import blocks

class TextClient:
    @blocks("network", instead="deepgram.read.v1.text.client.AsyncTextClient.analyze")
    def analyze(self, **kwargs: Any) -> Any: ...

class AsyncTextClient:
    async def analyze(self, **kwargs: Any) -> Any: ...
