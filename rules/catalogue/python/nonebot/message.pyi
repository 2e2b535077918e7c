from typing import TypeVar

from colorfast import handler

_F = TypeVar("_F")

@handler("middleware", sync="thread-pool:anyio", asynchronous="shared-loop", func="func")
def event_preprocessor(func: _F) -> _F: ...
@handler("middleware", sync="thread-pool:anyio", asynchronous="shared-loop", func="func")
def event_postprocessor(func: _F) -> _F: ...
@handler("middleware", sync="thread-pool:anyio", asynchronous="shared-loop", func="func")
def run_preprocessor(func: _F) -> _F: ...
@handler("middleware", sync="thread-pool:anyio", asynchronous="shared-loop", func="func")
def run_postprocessor(func: _F) -> _F: ...
