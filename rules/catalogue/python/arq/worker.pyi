from typing import Any

from colorfast import handler, role

class Retry(RuntimeError):
    def __init__(self, defer: Any = None) -> None: ...

class Function: ...

@handler("task", sync="shared-loop", asynchronous="shared-loop", func="coroutine")
def func(coroutine: Any, *, name: str | None = None, keep_result: Any = None, timeout: Any = None, keep_result_forever: bool | None = None, max_tries: int | None = None) -> Function: ...

class Worker:
    @handler("task", sync="shared-loop", asynchronous="shared-loop", func="functions")
    @handler("startup", sync="startup", asynchronous="startup", func="on_startup")
    @handler("startup", sync="startup", asynchronous="startup", func="on_shutdown")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="on_job_start")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="on_job_end")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="after_job_end")
    def __init__(self, functions: Any = (), *, queue_name: str | None = None, cron_jobs: Any = None, redis_settings: Any = None, redis_pool: Any = None, burst: bool = False, on_startup: Any = None, on_shutdown: Any = None, on_job_start: Any = None, on_job_end: Any = None, after_job_end: Any = None, **options: Any) -> None: ...
    @role("server.run")
    def run(self) -> None: ...
    async def async_run(self) -> None: ...

@role("server.run")
def run_worker(settings_cls: Any, **kwargs: Any) -> Worker: ...
