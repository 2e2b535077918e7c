from typing import Any

from colorfast import blocks

from .base import AipBase

class EasyDL(AipBase):
    @blocks("network", instead="asyncio.to_thread")
    def predictImage(self, url: Any, image: Any, options: Any = ...) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def predictSound(self, url: Any, sound: Any, options: Any = ...) -> Any: ...
