from typing import Any

class Client:
    async def tokenize_text(self, *args: Any, **kwargs: Any) -> Any: ...
