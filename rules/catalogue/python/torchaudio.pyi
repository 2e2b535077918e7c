from typing import Any

from colorfast import blocks, library

from torch import Tensor

library(
    "torchaudio",
    versions="2.11.1",
    sources=["torchaudio 2.11.1: __init__.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

@blocks("disk", instead="asyncio.to_thread", memory="uri")
def load(uri: Any, *args: Any, **kwargs: Any) -> tuple[Tensor, int]: ...
@blocks("disk", instead="asyncio.to_thread", memory="uri")
def save(uri: Any, src: Tensor, sample_rate: int, *args: Any, **kwargs: Any) -> None: ...
