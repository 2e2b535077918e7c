from typing import Any

from colorfast import blocks, library

from deep_translator.base import BaseTranslator as _BaseTranslator

library(
    "deep-translator",
    package="deep_translator",
    versions="1.11.4",
    sources=["deep-translator 1.11.4: google.py, base.py, detection.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

class _Base(_BaseTranslator):
    @blocks("network", instead="asyncio.to_thread")
    def translate_batch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def translate_file(self, *args: Any, **kwargs: Any) -> Any: ...

class GoogleTranslator(_Base):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class PonsTranslator(_Base):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class LingueeTranslator(_Base):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class MyMemoryTranslator(_Base):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class YandexTranslator(_Base):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class MicrosoftTranslator(_Base):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class QcriTranslator(_Base):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class DeeplTranslator(_Base):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class LibreTranslator(_Base):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class PapagoTranslator(_Base):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatGptTranslator(_Base):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class BaiduTranslator(_Base):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
@blocks("network", instead="asyncio.to_thread")
def single_detection(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network", instead="asyncio.to_thread")
def batch_detection(*args: Any, **kwargs: Any) -> Any: ...
