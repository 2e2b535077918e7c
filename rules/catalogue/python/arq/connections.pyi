from typing import Any

from redis.asyncio import Redis

from .jobs import Job

class RedisSettings:
    host: Any
    port: int
    database: int
    def __init__(self, host: Any = "localhost", port: int = 6379, unix_socket_path: str | None = None, database: int = 0, **options: Any) -> None: ...
    @classmethod
    def from_dsn(cls, dsn: str) -> RedisSettings: ...

class ArqRedis(Redis):
    async def enqueue_job(self, function: str, *args: Any, _job_id: str | None = None, _queue_name: str | None = None, _defer_until: Any = None, _defer_by: Any = None, _expires: Any = None, _job_try: int | None = None, **kwargs: Any) -> Job | None: ...
    async def all_job_results(self) -> list[Any]: ...
    async def queued_jobs(self, *, queue_name: str | None = None) -> list[Any]: ...

async def create_pool(settings_: RedisSettings | None = None, *, retry: int = 0, **options: Any) -> ArqRedis: ...
