from typing import Self

from groq.resources.chat.completions import AsyncCompletions
from groq.resources.chat.completions import Completions

class Chat:
    completions: Completions
    with_raw_response: Self
    with_streaming_response: Self

class AsyncChat:
    completions: AsyncCompletions
    with_raw_response: Self
    with_streaming_response: Self
