from typing import Any

from colorfast import blocks

class Publisher:
    channel_name: str
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def publish(self, data: Any = None, channel_name: str | None = None, pipeline: Any = None) -> Any: ...
