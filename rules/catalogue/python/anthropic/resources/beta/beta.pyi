from typing import Any, Self

from anthropic.resources.beta.agents.agents import Agents
from anthropic.resources.beta.agents.agents import AsyncAgents
from anthropic.resources.beta.deployment_runs import AsyncDeploymentRuns
from anthropic.resources.beta.deployment_runs import DeploymentRuns
from anthropic.resources.beta.deployments import AsyncDeployments
from anthropic.resources.beta.deployments import Deployments
from anthropic.resources.beta.dreams import AsyncDreams
from anthropic.resources.beta.dreams import Dreams
from anthropic.resources.beta.environments.environments import AsyncEnvironments
from anthropic.resources.beta.environments.environments import Environments
from anthropic.resources.beta.files import AsyncFiles
from anthropic.resources.beta.files import Files
from anthropic.resources.beta.memory_stores.memory_stores import AsyncMemoryStores
from anthropic.resources.beta.memory_stores.memory_stores import MemoryStores
from anthropic.resources.beta.messages.messages import AsyncMessages
from anthropic.resources.beta.messages.messages import Messages
from anthropic.resources.beta.models import AsyncModels
from anthropic.resources.beta.models import Models
from anthropic.resources.beta.sessions.sessions import AsyncSessions
from anthropic.resources.beta.sessions.sessions import Sessions
from anthropic.resources.beta.tunnels.tunnels import AsyncTunnels
from anthropic.resources.beta.tunnels.tunnels import Tunnels
from anthropic.resources.beta.vaults.vaults import AsyncVaults
from anthropic.resources.beta.vaults.vaults import Vaults
from anthropic.resources.beta.webhooks import AsyncWebhooks
from anthropic.resources.beta.webhooks import Webhooks

class Beta:
    models: Models
    messages: Messages
    agents: Agents
    environments: Environments
    sessions: Sessions
    deployments: Deployments
    deployment_runs: DeploymentRuns
    vaults: Vaults
    memory_stores: MemoryStores
    files: Files
    skills: Any
    webhooks: Webhooks
    user_profiles: Any
    dreams: Dreams
    tunnels: Tunnels
    organization: Any
    with_raw_response: Self
    with_streaming_response: Self

class AsyncBeta:
    models: AsyncModels
    messages: AsyncMessages
    agents: AsyncAgents
    environments: AsyncEnvironments
    sessions: AsyncSessions
    deployments: AsyncDeployments
    deployment_runs: AsyncDeploymentRuns
    vaults: AsyncVaults
    memory_stores: AsyncMemoryStores
    files: AsyncFiles
    skills: Any
    webhooks: AsyncWebhooks
    user_profiles: Any
    dreams: AsyncDreams
    tunnels: AsyncTunnels
    organization: Any
    with_raw_response: Self
    with_streaming_response: Self
