from typing import Annotated, Any, Callable

from colorfast import InBackground, role
from starlette.background import BackgroundTasks as _BackgroundTasks

class BackgroundTasks(_BackgroundTasks):
    @role("background.task")
    def add_task(self, func: Annotated[Callable[..., Any], InBackground["anyio"]], *args: Any, **kwargs: Any) -> None: ...
