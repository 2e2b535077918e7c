from typing import Any

from colorfast import blocks

class Client:
    @blocks("network", instead="xai_sdk.aio.tokenizer.Client.tokenize_text")
    def tokenize_text(self, *args: Any, **kwargs: Any) -> Any: ...
