from typing import Any, Literal, overload

from colorfast import library

from fsspec.asyn import AsyncFileSystem
from fsspec.core import get_fs_token_paths as get_fs_token_paths, open as open, open_files as open_files, open_local as open_local, url_to_fs as url_to_fs
from fsspec.mapping import FSMap as FSMap, get_mapper as get_mapper
from fsspec.spec import AbstractFileSystem as AbstractFileSystem

library(
    "fsspec",
    versions="2026.9.0",
    sources=["fsspec 2026.9.0: spec.py, core.py, asyn.py", "https://filesystem-spec.readthedocs.io/en/latest/async.html"],
    colour="both",
    counterpart={"name": "fsspec.asyn.AsyncFileSystem", "maturity": "stable", "effort": "rewrite", "source": "https://filesystem-spec.readthedocs.io/en/latest/async.html", "date": "2026-11"},
)

# Those that are asynchronous inside; what stands behind another name is known only when the program runs.
@overload
def filesystem(protocol: Literal["abfs", "az", "gcs", "gs", "http", "https", "s3", "s3a"], **storage_options: Any) -> AsyncFileSystem: ...
@overload
def filesystem(protocol: Any, **storage_options: Any) -> AbstractFileSystem: ...
def register_implementation(*args: Any, **kwargs: Any) -> Any: ...
def get_filesystem_class(*args: Any, **kwargs: Any) -> Any: ...
def available_protocols(*args: Any, **kwargs: Any) -> Any: ...
def available_compressions(*args: Any, **kwargs: Any) -> Any: ...
