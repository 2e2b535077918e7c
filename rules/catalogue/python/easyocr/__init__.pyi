from typing import Any

from colorfast import blocks, library

library("easyocr", versions="1.7", sources=["https://www.jaided.ai/easyocr/documentation/"], colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"})

# Reads (or downloads) the weights.
@blocks("cpu", instead="asyncio.to_thread")
class Reader:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("cpu", instead="asyncio.to_thread")
    def readtext(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("cpu", instead="asyncio.to_thread")
    def detect(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("cpu", instead="asyncio.to_thread")
    def recognize(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("cpu", instead="asyncio.to_thread")
    def readtextlang(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("cpu", instead="asyncio.to_thread")
    def readtext_batched(self, *args: Any, **kwargs: Any) -> Any: ...
