from typing import Self

from openai.resources.beta.chatkit.sessions import AsyncSessions
from openai.resources.beta.chatkit.sessions import Sessions
from openai.resources.beta.chatkit.threads import AsyncThreads
from openai.resources.beta.chatkit.threads import Threads

class ChatKit:
    sessions: Sessions
    threads: Threads
    with_raw_response: Self
    with_streaming_response: Self

class AsyncChatKit:
    sessions: AsyncSessions
    threads: AsyncThreads
    with_raw_response: Self
    with_streaming_response: Self
