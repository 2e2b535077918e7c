from typing import Any

from colorfast import blocks

class TasksClient:
    @blocks("network", instead="opensearchpy._async.client.tasks.TasksClient.cancel")
    def cancel(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="opensearchpy._async.client.tasks.TasksClient.get")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="opensearchpy._async.client.tasks.TasksClient.list")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
