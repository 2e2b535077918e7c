from typing import Any

from colorfast import blocks

class WebDriverWait:
    def __init__(self, driver: Any, timeout: float, *args: Any, **kwargs: Any) -> None: ...
    @blocks("sleep")
    def until(self, method: Any, message: str = "") -> Any: ...
    @blocks("sleep")
    def until_not(self, method: Any, message: str = "") -> Any: ...
