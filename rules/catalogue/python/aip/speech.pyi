from typing import Any

from colorfast import blocks

from .base import AipBase

class AipSpeech(AipBase):
    @blocks("network", instead="asyncio.to_thread")
    def asr(self, speech: Any = ..., format: Any = ..., rate: Any = ..., options: Any = ...) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def synthesis(self, text: Any, lang: Any = ..., ctp: Any = ..., options: Any = ...) -> Any: ...
