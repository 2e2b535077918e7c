from enum import Enum
from typing import Any

from colorfast import blocks

class JobStatus(str, Enum):
    QUEUED = "queued"
    FINISHED = "finished"
    FAILED = "failed"
    STARTED = "started"
    DEFERRED = "deferred"
    SCHEDULED = "scheduled"
    STOPPED = "stopped"
    CANCELED = "canceled"

class _Result:
    type: Any
    return_value: Any
    exc_string: str | None

class Retry:
    def __init__(self, max: int, interval: Any = 0, **options: Any) -> None: ...

class _Stored:
    meta: dict[str, Any]

class Job(_Stored):
    @property
    def id(self) -> str: ...
    @property
    def args(self) -> Any: ...
    @property
    def kwargs(self) -> Any: ...
    @property
    def func_name(self) -> str | None: ...
    @classmethod
    @blocks("network", source="rq/job.py")
    def fetch(cls, id: str, connection: Any = None, serializer: Any = None, **options: Any) -> Job: ...
    @classmethod
    @blocks("network", source="rq/job.py")
    def fetch_many(cls, job_ids: Any, connection: Any = None, serializer: Any = None, **options: Any) -> list[Job | None]: ...
    @classmethod
    @blocks("network", source="rq/job.py")
    def exists(cls, job_id: str, connection: Any = None) -> bool: ...
    @blocks("network", source="rq/job.py")
    def get_status(self, refresh: bool = True) -> JobStatus: ...
    @blocks("network", source="rq/job.py")
    def refresh(self) -> None: ...
    @blocks("network", source="rq/job.py")
    def save(self, pipeline: Any = None, include_meta: bool = True, include_result: bool = True) -> None: ...
    @blocks("network", source="rq/job.py")
    def save_meta(self) -> None: ...
    @blocks("network", source="rq/job.py")
    def cancel(self, pipeline: Any = None, enqueue_dependents: bool = False, remove_from_dependencies: bool = False) -> None: ...
    @blocks("network", source="rq/job.py")
    def delete(self, pipeline: Any = None, remove_from_queue: bool = True, delete_dependents: bool = False) -> None: ...
    @blocks("network", source="rq/job.py")
    def requeue(self, at_front: bool = False) -> Job: ...
    @blocks("network", source="rq/job.py")
    def return_value(self, refresh: bool = False) -> Any: ...
    @blocks("network", source="rq/job.py")
    def latest_result(self, timeout: int = 0) -> _Result | None: ...
    @blocks("network", source="rq/job.py")
    def get_meta(self, refresh: bool = True) -> dict[str, Any]: ...
    @property
    @blocks("network", source="rq/job.py")
    def is_finished(self) -> bool: ...
    @property
    @blocks("network", source="rq/job.py")
    def is_failed(self) -> bool: ...
    @property
    @blocks("network", source="rq/job.py")
    def is_queued(self) -> bool: ...
    @property
    @blocks("network", source="rq/job.py")
    def is_started(self) -> bool: ...
    @property
    @blocks("network", source="rq/job.py")
    def result(self) -> Any: ...

def get_current_job(connection: Any = None, job_class: Any = None) -> Job | None: ...
