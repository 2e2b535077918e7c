from typing import Any

from colorfast import blocks

class Tokens:
    @blocks("network", instead="google.genai.tokens.AsyncTokens.create")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...

class AsyncTokens:
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
