"""Run one after another when the response is sent, in the same process: `async def` on the loop, plain functions in AnyIO's threads."""

from typing import Annotated, Any, Callable, Sequence

from colorfast import InBackground, role

@role("background.task")
class BackgroundTask:
    func: Any
    is_async: bool
    def __init__(self, func: Annotated[Callable[..., Any], InBackground["anyio"]], *args: Any, **kwargs: Any) -> None: ...
    async def __call__(self) -> None: ...

class BackgroundTasks(BackgroundTask):
    tasks: list[BackgroundTask]
    def __init__(self, tasks: Sequence[BackgroundTask] | None = None) -> None: ...
    @role("background.task")
    def add_task(self, func: Annotated[Callable[..., Any], InBackground["anyio"]], *args: Any, **kwargs: Any) -> None: ...
