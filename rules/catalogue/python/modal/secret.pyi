from typing import Any

from modal._call import _Call

class Secret:
    @classmethod
    def from_dict(cls, *args: Any, **kwargs: Any) -> Secret: ...
    @classmethod
    def from_dotenv(cls, *args: Any, **kwargs: Any) -> Secret: ...
    @classmethod
    def from_name(cls, *args: Any, **kwargs: Any) -> Secret: ...
    hydrate: _Call[Any]
    info: _Call[Any]
    update: _Call[Any]
