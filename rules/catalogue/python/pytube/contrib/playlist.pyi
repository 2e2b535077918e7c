from typing import Any

from colorfast import blocks

class Playlist:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    @blocks("network", instead="asyncio.to_thread")
    def title(self) -> Any: ...
    @property
    @blocks("network", instead="asyncio.to_thread")
    def video_urls(self) -> Any: ...
    @property
    @blocks("network", instead="asyncio.to_thread")
    def videos(self) -> Any: ...
    @property
    @blocks("network", instead="asyncio.to_thread")
    def length(self) -> Any: ...
    @property
    @blocks("network", instead="asyncio.to_thread")
    def views(self) -> Any: ...
    @property
    @blocks("network", instead="asyncio.to_thread")
    def html(self) -> Any: ...
    @property
    @blocks("network", instead="asyncio.to_thread")
    def description(self) -> Any: ...
