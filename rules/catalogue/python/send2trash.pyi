"""Moves files into the desktop's bin: renames or copies them."""

from typing import Any

from colorfast import blocks, library

library(
    "Send2Trash",
    versions="2.2.0",
    sources=["send2trash 2.2.0: plat_other.py"],
    colour="sync",
)

@blocks("disk", source="send2trash/plat_other.py")
def send2trash(paths: Any) -> None: ...
