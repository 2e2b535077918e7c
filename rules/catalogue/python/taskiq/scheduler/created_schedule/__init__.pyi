from typing import Generic, TypeVar

from ...task import AsyncTaskiqTask

_R = TypeVar("_R")

class CreatedSchedule(Generic[_R]):
    async def kiq(self) -> AsyncTaskiqTask[_R]: ...
    async def unschedule(self) -> None: ...
