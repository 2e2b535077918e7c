from typing import Any

from colorfast import role

from langgraph_sdk._async.assistants import AssistantsClient
from langgraph_sdk._async.cron import CronClient
from langgraph_sdk._async.runs import RunsClient
from langgraph_sdk._async.store import StoreClient
from langgraph_sdk._async.threads import ThreadsClient

@role("client.async")
class LangGraphClient:
    assistants: AssistantsClient
    threads: ThreadsClient
    runs: RunsClient
    crons: CronClient
    store: StoreClient
    async def __aenter__(self, *args: Any, **kwargs: Any) -> LangGraphClient: ...
    async def aclose(self, *args: Any, **kwargs: Any) -> Any: ...
def get_client(*, url: str | None = None, api_key: str | None = ..., headers: Any = None, timeout: Any = None) -> LangGraphClient: ...
