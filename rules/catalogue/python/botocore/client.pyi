from typing import Any

from colorfast import answers, role

from botocore.config import Config as Config
from botocore.paginate import Paginator
from botocore.waiter import Waiter

@answers("network", instead="aioboto3.Session.client")
@role("client.sync")
class BaseClient:
    """Operations are made from data files: every method not named here is a request."""
    meta: Any
    exceptions: Any
    waiter_names: list[str]
    def get_paginator(self, operation_name: str) -> Paginator: ...
    def get_waiter(self, waiter_name: str) -> Waiter: ...
    def can_paginate(self, operation_name: str) -> bool: ...
    def generate_presigned_url(self, *args: Any, **kwargs: Any) -> str: ...
    def generate_presigned_post(self, *args: Any, **kwargs: Any) -> dict[str, Any]: ...
    def close(self) -> None: ...
