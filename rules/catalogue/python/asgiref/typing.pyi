from typing import Any

ASGIApplication = Any
ASGI3Application = Any
ASGIReceiveCallable = Any
ASGISendCallable = Any
Scope = Any
HTTPScope = Any
WebSocketScope = Any
