from typing import Any

from .abc.broker import AsyncBroker
from .state import TaskiqState

class _Running:
    message: Any
    broker: AsyncBroker
    state: TaskiqState

class Context(_Running):
    def __init__(self, message: Any, broker: AsyncBroker) -> None: ...
    async def requeue(self) -> None: ...
