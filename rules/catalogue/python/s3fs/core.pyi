from typing import Any

from colorfast import blocks

from fsspec.asyn import AsyncFileSystem

class S3FileSystem(AsyncFileSystem):
    @blocks("network", confidence="medium")
    def sign(self, *args: Any, **kwargs: Any) -> Any: ...
    async def set_session(self, *args: Any, **kwargs: Any) -> Any: ...
