from typing import Any

class AIOWaiter:
    async def wait(self, **kwargs: Any) -> None: ...
