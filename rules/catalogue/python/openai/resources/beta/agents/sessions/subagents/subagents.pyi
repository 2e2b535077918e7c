from typing import Any, Self

from colorfast import blocks

from openai.pagination import _AsyncPaginator
from openai.pagination import SyncCursorPage
from openai.resources.beta.agents.sessions.subagents.items import AsyncItems
from openai.resources.beta.agents.sessions.subagents.items import Items
from openai.resources.beta.agents.sessions.subagents.turns.turns import AsyncTurns
from openai.resources.beta.agents.sessions.subagents.turns.turns import Turns

class Subagents:
    items: Items
    turns: Turns
    @blocks("network", instead="openai.AsyncOpenAI")
    def list(self, *args: Any, **kwargs: Any) -> SyncCursorPage: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncSubagents:
    items: AsyncItems
    turns: AsyncTurns
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
