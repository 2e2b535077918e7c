from typing import Any

from colorfast import role

from .base import BaseScheduler

@role("scheduler.new", "thread.new")
class BackgroundScheduler(BaseScheduler):
    @role("thread.start")
    def start(self, *args: Any, **kwargs: Any) -> None: ...
