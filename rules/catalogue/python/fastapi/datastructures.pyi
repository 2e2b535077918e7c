from typing import TypeVar

from starlette.datastructures import URL as URL
from starlette.datastructures import Address as Address
from starlette.datastructures import FormData as FormData
from starlette.datastructures import Headers as Headers
from starlette.datastructures import QueryParams as QueryParams
from starlette.datastructures import State as State
from starlette.datastructures import UploadFile as StarletteUploadFile

_T = TypeVar("_T")

class UploadFile(StarletteUploadFile): ...

def Default(value: _T) -> _T: ...
