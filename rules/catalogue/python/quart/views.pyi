from typing import Any, Awaitable, Callable, ClassVar, Collection

from colorfast import handler_methods

@handler_methods("dispatch_request", kind="route", sync="thread-pool:loop-default", asynchronous="shared-loop")
class View:
    decorators: ClassVar[list[Callable[..., Any]]]
    methods: ClassVar[Collection[str] | None]
    @classmethod
    def as_view(cls, name: str, *class_args: Any, **class_kwargs: Any) -> Callable[..., Any] | Callable[..., Awaitable[Any]]: ...
    async def dispatch_request(self, **kwargs: Any) -> Any: ...

@handler_methods("get", "post", "put", "patch", "delete", "head", "options", kind="route", sync="thread-pool:loop-default", asynchronous="shared-loop")
class MethodView(View): ...
