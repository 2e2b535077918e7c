from typing import Any, AsyncContextManager, Awaitable, Callable, Mapping, MutableMapping

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
ASGIApp = Callable[[Scope, Receive, Send], Awaitable[None]]
StatelessLifespan = Callable[[Any], AsyncContextManager[None]]
StatefulLifespan = Callable[[Any], AsyncContextManager[Mapping[str, Any]]]
Lifespan = Callable[[Any], AsyncContextManager[Any]]
HTTPExceptionHandler = Callable[[Any, Exception], Any]
WebSocketExceptionHandler = Callable[[Any, Exception], Awaitable[None]]
ExceptionHandler = Callable[[Any, Exception], Any]
