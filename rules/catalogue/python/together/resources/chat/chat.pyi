from typing import Self

from together.resources.chat.completions import AsyncCompletionsResource
from together.resources.chat.completions import CompletionsResource

class ChatResource:
    completions: CompletionsResource
    with_raw_response: Self
    with_streaming_response: Self

class AsyncChatResource:
    completions: AsyncCompletionsResource
    with_raw_response: Self
    with_streaming_response: Self
