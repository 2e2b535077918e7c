from typing import Any

from colorfast import blocks, role

from .base import BaseScheduler

@role("scheduler.new")
class BlockingScheduler(BaseScheduler):
    @blocks("lock", instead="apscheduler.schedulers.asyncio.AsyncIOScheduler.start", source="apscheduler/schedulers/blocking.py")
    def start(self, *args: Any, **kwargs: Any) -> None: ...
