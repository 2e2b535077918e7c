from typing import Any, AsyncContextManager, ContextManager, Self

from colorfast import blocks

from openai._streaming import _AsyncEventStream
from openai._streaming import _EventStream
from openai.resources.beta.realtime.sessions import AsyncSessions
from openai.resources.beta.realtime.sessions import Sessions
from openai.resources.beta.realtime.transcription_sessions import AsyncTranscriptionSessions
from openai.resources.beta.realtime.transcription_sessions import TranscriptionSessions

class Realtime:
    sessions: Sessions
    transcription_sessions: TranscriptionSessions
    @blocks("network", instead="openai.AsyncOpenAI")
    def connect(self, *args: Any, **kwargs: Any) -> ContextManager[_EventStream]: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncRealtime:
    sessions: AsyncSessions
    transcription_sessions: AsyncTranscriptionSessions
    def connect(self, *args: Any, **kwargs: Any) -> AsyncContextManager[_AsyncEventStream]: ...
    with_raw_response: Self
    with_streaming_response: Self
