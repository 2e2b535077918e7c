from typing import Any

from colorfast import handler

class CronJob: ...

@handler("task", sync="shared-loop", asynchronous="shared-loop", func="coroutine", path="name")
def cron(coroutine: Any, *, name: str | None = None, month: Any = None, day: Any = None, weekday: Any = None, hour: Any = None, minute: Any = None, second: Any = 0, **options: Any) -> CronJob: ...
