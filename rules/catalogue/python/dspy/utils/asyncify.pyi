from typing import Any, Awaitable, Callable

from colorfast import offloads

@offloads("own", func="program")
def asyncify(program: Any) -> Callable[..., Awaitable[Any]]: ...
