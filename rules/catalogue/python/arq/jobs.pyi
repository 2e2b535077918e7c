from enum import Enum
from typing import Any

class JobStatus(str, Enum):
    deferred = "deferred"
    queued = "queued"
    in_progress = "in_progress"
    complete = "complete"
    not_found = "not_found"

class _Named:
    job_id: str

class Job(_Named):
    def __init__(self, job_id: str, redis: Any, _queue_name: str = ..., _deserializer: Any = None) -> None: ...
    async def result(self, timeout: float | None = None, *, poll_delay: float = 0.5, pole_delay: float | None = None) -> Any: ...
    async def info(self) -> Any: ...
    async def result_info(self) -> Any: ...
    async def status(self) -> JobStatus: ...
    async def abort(self, *, timeout: float | None = None, poll_delay: float = 0.5) -> bool: ...
