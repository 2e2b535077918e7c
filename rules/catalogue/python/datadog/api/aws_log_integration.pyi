from typing import Any

from colorfast import blocks

from datadog.api.resources import AddableAPISubResource, DeletableAPISubResource, ListableAPISubResource

class AwsLogsIntegration(DeletableAPISubResource, ListableAPISubResource, AddableAPISubResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def add_log_lambda_arn(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def check_lambda(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def check_services(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def delete_config(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def list_log_services(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def save_services(cls, *args: Any, **kwargs: Any) -> Any: ...
