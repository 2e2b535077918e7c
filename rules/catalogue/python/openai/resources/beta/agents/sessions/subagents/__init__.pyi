from openai.resources.beta.agents.sessions.subagents.items import AsyncItems as AsyncItems
from openai.resources.beta.agents.sessions.subagents.subagents import AsyncSubagents as AsyncSubagents
from openai.resources.beta.agents.sessions.subagents.turns.turns import AsyncTurns as AsyncTurns
from openai.resources.beta.agents.sessions.subagents.items import Items as Items
from openai.resources.beta.agents.sessions.subagents.subagents import Subagents as Subagents
from openai.resources.beta.agents.sessions.subagents.turns.turns import Turns as Turns
