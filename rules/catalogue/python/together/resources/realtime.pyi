from typing import Any, AsyncContextManager, ContextManager

from colorfast import blocks

from together._streaming import _AsyncEventStream
from together._streaming import _EventStream

class RealtimeResource:
    @blocks("network", instead="together.AsyncTogether")
    def connect(self, *args: Any, **kwargs: Any) -> ContextManager[_EventStream]: ...
    @blocks("network", instead="together.AsyncTogether")
    def transcription(self, *args: Any, **kwargs: Any) -> Any: ...

class AsyncRealtimeResource:
    def connect(self, *args: Any, **kwargs: Any) -> AsyncContextManager[_AsyncEventStream]: ...
    def transcription(self, *args: Any, **kwargs: Any) -> Any: ...
