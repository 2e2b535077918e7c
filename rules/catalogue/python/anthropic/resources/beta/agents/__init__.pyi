from anthropic.resources.beta.agents.agents import Agents as Agents
from anthropic.resources.beta.agents.agents import AsyncAgents as AsyncAgents
from anthropic.resources.beta.agents.versions import AsyncVersions as AsyncVersions
from anthropic.resources.beta.agents.versions import Versions as Versions
