from typing import Any, Self

from colorfast import lazy

# With `stream=True` the request is sent when the first answer is asked for.
@lazy("network")
class _Answers:
    def __iter__(self) -> Self: ...
    def __next__(self) -> Any: ...
