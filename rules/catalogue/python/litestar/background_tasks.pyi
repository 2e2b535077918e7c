"""Run after the response in the same process: plain functions in the loop's default executor."""

from typing import Annotated, Any, Callable, Iterable

from colorfast import InBackground, role

@role("background.task")
class BackgroundTask:
    def __init__(self, fn: Annotated[Callable[..., Any], InBackground["loop-default"]], *args: Any, **kwargs: Any) -> None: ...
    async def __call__(self) -> None: ...

class BackgroundTasks:
    def __init__(self, tasks: Iterable[BackgroundTask], run_in_task_group: bool = False) -> None: ...
    async def __call__(self) -> None: ...
