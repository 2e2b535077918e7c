from openai.resources.beta.agents.sessions.turns.items import AsyncItems as AsyncItems
from openai.resources.beta.agents.sessions.turns.turns import AsyncTurns as AsyncTurns
from openai.resources.beta.agents.sessions.turns.items import Items as Items
from openai.resources.beta.agents.sessions.turns.turns import Turns as Turns
