from typing import Any, Iterator

from colorfast import blocks, lazy

@lazy("network", instead="aiobotocore.eventstream.AioEventStream")
class EventStream:
    """Events arrive as they are asked for, each from the open connection."""
    def __iter__(self) -> Iterator[dict[str, Any]]: ...
    @blocks("network", instead="aiobotocore.eventstream.AioEventStream.get_initial_response")
    def get_initial_response(self) -> Any: ...
    def close(self) -> None: ...
