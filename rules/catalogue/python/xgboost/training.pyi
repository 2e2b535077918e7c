from typing import Any

from colorfast import blocks

from xgboost.core import Booster

@blocks("cpu", instead="asyncio.to_thread")
def train(*args: Any, **kwargs: Any) -> Booster: ...
@blocks("cpu", instead="asyncio.to_thread")
def cv(*args: Any, **kwargs: Any) -> Any: ...
