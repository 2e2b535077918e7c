from typing import Any

from colorfast import blocks

from .pipeline import Pipeline as Pipeline

def pipeline(pipeline_name: str = ..., *args: Any, **kwargs: Any) -> Pipeline: ...
@blocks("disk", instead="asyncio.to_thread")
def attach(pipeline_name: str = ..., *args: Any, **kwargs: Any) -> Pipeline: ...
@blocks("network", instead="asyncio.to_thread")
def run(data: Any, *args: Any, **kwargs: Any) -> Any: ...
