from typing import Any

ResponseReturnValue = Any
ResponseValue = Any
RouteCallable = Any
