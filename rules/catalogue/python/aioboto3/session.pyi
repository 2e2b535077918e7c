from typing import Any, AsyncContextManager

from colorfast import answers, awaitable

from aiobotocore.client import AioBaseClient

@awaitable
@answers()
class _AIOServiceResource:
    meta: Any

class Session:
    region_name: str
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def client(self, service_name: str, *args: Any, **kwargs: Any) -> AsyncContextManager[AioBaseClient]: ...
    def resource(self, service_name: str, *args: Any, **kwargs: Any) -> AsyncContextManager[_AIOServiceResource]: ...
    @awaitable
    def get_credentials(self) -> Any: ...
