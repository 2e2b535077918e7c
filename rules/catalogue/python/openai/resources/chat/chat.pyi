from typing import Self

from openai.resources.chat.completions.completions import AsyncCompletions
from openai.resources.chat.completions.completions import Completions

class Chat:
    completions: Completions
    with_raw_response: Self
    with_streaming_response: Self

class AsyncChat:
    completions: AsyncCompletions
    with_raw_response: Self
    with_streaming_response: Self
