from groq.resources.chat.chat import AsyncChat as AsyncChat
from groq.resources.chat.completions import AsyncCompletions as AsyncCompletions
from groq.resources.chat.chat import Chat as Chat
from groq.resources.chat.completions import Completions as Completions
