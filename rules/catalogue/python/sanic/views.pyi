from typing import Any, Callable, ClassVar

from colorfast import handler_methods

@handler_methods("get", "post", "put", "patch", "delete", "head", "options", kind="route", sync="shared-loop", asynchronous="shared-loop")
class HTTPMethodView:
    decorators: ClassVar[Any]
    @classmethod
    def as_view(cls, *class_args: Any, **class_kwargs: Any) -> Callable[..., Any]: ...
