from typing import Any, Literal, overload, Self

from colorfast import blocks

from openai._streaming import AsyncStream
from openai._streaming import Stream
from openai.pagination import _AsyncPaginator
from openai.pagination import SyncCursorPage
from openai.resources.beta.agents.sessions.artifacts import Artifacts
from openai.resources.beta.agents.sessions.artifacts import AsyncArtifacts
from openai.resources.beta.agents.sessions.events import AsyncEvents
from openai.resources.beta.agents.sessions.events import Events
from openai.resources.beta.agents.sessions.items import AsyncItems
from openai.resources.beta.agents.sessions.items import Items
from openai.resources.beta.agents.sessions.subagents.subagents import AsyncSubagents
from openai.resources.beta.agents.sessions.subagents.subagents import Subagents
from openai.resources.beta.agents.sessions.traces import AsyncTraces
from openai.resources.beta.agents.sessions.traces import Traces
from openai.resources.beta.agents.sessions.turns.turns import AsyncTurns
from openai.resources.beta.agents.sessions.turns.turns import Turns

class Sessions:
    subagents: Subagents
    artifacts: Artifacts
    items: Items
    events: Events
    traces: Traces
    turns: Turns
    @blocks("network", instead="openai.AsyncOpenAI")
    @overload
    def create(self, *, stream: Literal[True], **kwargs: Any) -> Stream: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    @overload
    def create(self, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def list(self, *args: Any, **kwargs: Any) -> SyncCursorPage: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def stream(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncSessions:
    subagents: AsyncSubagents
    artifacts: AsyncArtifacts
    items: AsyncItems
    events: AsyncEvents
    traces: AsyncTraces
    turns: AsyncTurns
    @overload
    async def create(self, *, stream: Literal[True], **kwargs: Any) -> AsyncStream: ...
    @overload
    async def create(self, **kwargs: Any) -> Any: ...
    async def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    def stream(self, *args: Any, **kwargs: Any) -> Any: ...
    async def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
