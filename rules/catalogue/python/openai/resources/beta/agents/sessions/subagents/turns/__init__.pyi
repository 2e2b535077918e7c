from openai.resources.beta.agents.sessions.subagents.turns.items import AsyncItems as AsyncItems
from openai.resources.beta.agents.sessions.subagents.turns.turns import AsyncTurns as AsyncTurns
from openai.resources.beta.agents.sessions.subagents.turns.items import Items as Items
from openai.resources.beta.agents.sessions.subagents.turns.turns import Turns as Turns
