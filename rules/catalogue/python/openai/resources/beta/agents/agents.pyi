from typing import Any, Self

from colorfast import blocks

from openai.pagination import _AsyncPaginator
from openai.pagination import SyncCursorPage
from openai.resources.beta.agents.automations.automations import AsyncAutomations
from openai.resources.beta.agents.automations.automations import Automations
from openai.resources.beta.agents.environments.environments import AsyncEnvironments
from openai.resources.beta.agents.environments.environments import Environments
from openai.resources.beta.agents.sessions.sessions import AsyncSessions
from openai.resources.beta.agents.sessions.sessions import Sessions
from openai.resources.beta.agents.vaults.vaults import AsyncVaults
from openai.resources.beta.agents.vaults.vaults import Vaults

class Agents:
    automations: Automations
    environments: Environments
    vaults: Vaults
    sessions: Sessions
    @blocks("network", instead="openai.AsyncOpenAI")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def list(self, *args: Any, **kwargs: Any) -> SyncCursorPage: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncAgents:
    automations: AsyncAutomations
    environments: AsyncEnvironments
    vaults: AsyncVaults
    sessions: AsyncSessions
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    async def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    async def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
