from typing import Any

from colorfast import blocks

class TokensClient:
    @blocks("network", instead="deepgram.auth.v1.tokens.client.AsyncTokensClient.grant")
    def grant(self, **kwargs: Any) -> Any: ...

class AsyncTokensClient:
    async def grant(self, **kwargs: Any) -> Any: ...
