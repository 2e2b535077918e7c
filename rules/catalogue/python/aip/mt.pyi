from typing import Any

from colorfast import blocks

from .base import AipBase

class AipMt(AipBase):
    @blocks("network", instead="asyncio.to_thread")
    def texttransV1(self, languageFrom: Any, to: Any, q: Any, options: Any = ...) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def texttransWithDictV1(self, languageFrom: Any, to: Any, q: Any, options: Any = ...) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def docTranslationCreateV2(self, languageFrom: Any, to: Any, input: Any, options: Any = ...) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def docTranslationQueryV2(self, id: Any, options: Any = ...) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def speechTranslationV2(self, languageFrom: Any, to: Any, voice: Any, format: Any, options: Any = ...) -> Any: ...
