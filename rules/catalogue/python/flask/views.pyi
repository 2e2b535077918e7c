from typing import Any, Callable, ClassVar, Collection

from colorfast import handler_methods

@handler_methods("dispatch_request", kind="route", sync="wsgi-thread", asynchronous="private-loop")
class View:
    methods: ClassVar[Collection[str] | None]
    decorators: ClassVar[list[Callable[..., Any]]]
    init_every_request: ClassVar[bool]
    def dispatch_request(self) -> Any: ...
    @classmethod
    def as_view(cls, name: str, *class_args: Any, **class_kwargs: Any) -> Callable[..., Any]: ...

@handler_methods("get", "post", "put", "patch", "delete", "head", "options", kind="route", sync="wsgi-thread", asynchronous="private-loop")
class MethodView(View): ...
