"""Notebooks as data: reading, writing and signing them waits for files and for a database of signatures, the rest is memory."""

from typing import Any

from colorfast import blocks, library

library(
    "nbformat",
    versions="5.11.1",
    sources=["nbformat 5.11.1: __init__.py, sign.py"],
    colour="sync",
)

@blocks("disk", source="nbformat/__init__.py: reads the file that it is given, or opens it")
def read(fp: Any, as_version: int, capture_validation_error: Any = None, **kwargs: Any) -> Any: ...
@blocks("disk", source="nbformat/__init__.py: writes the file that it is given, or opens it")
def write(nb: Any, fp: Any, version: int = ..., capture_validation_error: Any = None, **kwargs: Any) -> None: ...
def reads(s: str, as_version: int, capture_validation_error: Any = None, **kwargs: Any) -> Any: ...
def writes(nb: Any, version: int = ..., capture_validation_error: Any = None, **kwargs: Any) -> str: ...
def validate(nbdict: Any = None, **kwargs: Any) -> None: ...
def from_dict(d: dict[str, Any]) -> Any: ...
