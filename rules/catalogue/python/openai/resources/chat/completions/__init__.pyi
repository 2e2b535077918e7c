from openai.resources.chat.completions.completions import AsyncCompletions as AsyncCompletions
from openai.resources.chat.completions.messages import AsyncMessages as AsyncMessages
from openai.resources.chat.completions.completions import Completions as Completions
from openai.resources.chat.completions.messages import Messages as Messages
