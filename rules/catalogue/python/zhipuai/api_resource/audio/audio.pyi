from typing import Any

from colorfast import blocks

from zhipuai.api_resource.audio.transcriptions import Transcriptions

class Audio:
    transcriptions: Transcriptions
    @blocks("network", instead="asyncio.to_thread")
    def speech(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def customization(self, *args: Any, **kwargs: Any) -> Any: ...
