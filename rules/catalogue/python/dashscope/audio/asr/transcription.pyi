from typing import Any

from colorfast import blocks

class Transcription:
    @classmethod
    @blocks("network", instead="asyncio.to_thread")
    def call(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network", instead="asyncio.to_thread")
    def async_call(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network", instead="asyncio.to_thread")
    def fetch(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network", instead="asyncio.to_thread")
    def wait(cls, *args: Any, **kwargs: Any) -> Any: ...
