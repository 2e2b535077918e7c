from typing import Any

from ..abc.broker import AsyncBroker

class InMemoryBroker(AsyncBroker):
    def __init__(self, sync_tasks_pool_size: int | None = None, max_stored_results: int = 100, **options: Any) -> None: ...
