from together.resources.chat.chat import AsyncChatResource as AsyncChatResource
from together.resources.chat.completions import AsyncCompletionsResource as AsyncCompletionsResource
from together.resources.chat.chat import ChatResource as ChatResource
from together.resources.chat.completions import CompletionsResource as CompletionsResource
