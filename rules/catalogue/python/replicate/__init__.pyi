from typing import Any, Iterator

from colorfast import blocks, lazy, library

from replicate.client import Client as Client, _Api

library(
    "replicate",
    versions="1.0.7",
    sources=["replicate 1.0.7: client.py, prediction.py"],
    colour="both",
    counterpart={"name": "replicate", "maturity": "stable", "effort": "drop-in", "source": "https://github.com/replicate/replicate-python", "date": "2026-11"},
)

@blocks("network", instead="replicate.async_run")
def run(*args: Any, **kwargs: Any) -> Any: ...
@lazy("network", instead="replicate.async_stream")
def stream(*args: Any, **kwargs: Any) -> Iterator[Any]: ...
async def async_run(*args: Any, **kwargs: Any) -> Any: ...
async def async_stream(*args: Any, **kwargs: Any) -> Any: ...
predictions: _Api
models: _Api
trainings: _Api
deployments: _Api
files: _Api
collections: _Api
default_client: Client
