from typing import Any

from colorfast import role

from langgraph_sdk._sync.assistants import SyncAssistantsClient
from langgraph_sdk._sync.cron import SyncCronClient
from langgraph_sdk._sync.runs import SyncRunsClient
from langgraph_sdk._sync.store import SyncStoreClient
from langgraph_sdk._sync.threads import SyncThreadsClient

@role("client.sync")
class SyncLangGraphClient:
    assistants: SyncAssistantsClient
    threads: SyncThreadsClient
    runs: SyncRunsClient
    crons: SyncCronClient
    store: SyncStoreClient
    def __enter__(self) -> SyncLangGraphClient: ...
    def close(self) -> None: ...
def get_sync_client(*, url: str | None = None, api_key: str | None = ..., headers: Any = None, timeout: Any = None) -> SyncLangGraphClient: ...
