from typing import Any

from colorfast import blocks

class Waiter:
    @blocks("network", instead="aiobotocore.waiter.AIOWaiter.wait")
    def wait(self, **kwargs: Any) -> None: ...
