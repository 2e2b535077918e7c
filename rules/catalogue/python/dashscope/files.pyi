from typing import Any

from colorfast import blocks

class Files:
    @classmethod
    @blocks("network", instead="asyncio.to_thread")
    def upload(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network", instead="asyncio.to_thread")
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network", instead="asyncio.to_thread")
    def get(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network", instead="asyncio.to_thread")
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
