from typing import TypeVar

from colorfast import handler

_F = TypeVar("_F")

class Bot:
    @classmethod
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="func")
    def on_calling_api(cls, func: _F) -> _F: ...
    @classmethod
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="func")
    def on_called_api(cls, func: _F) -> _F: ...
