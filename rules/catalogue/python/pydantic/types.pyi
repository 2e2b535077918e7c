"""Constrained types: values of the plain type underneath."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Generic, TypeVar
from uuid import UUID

_T = TypeVar("_T")

StrictBool = bool
StrictBytes = bytes
StrictInt = int
StrictFloat = float
StrictStr = str
PositiveInt = int
NegativeInt = int
NonNegativeInt = int
NonPositiveInt = int
PositiveFloat = float
NegativeFloat = float
NonNegativeFloat = float
NonPositiveFloat = float
FiniteFloat = float
UUID1 = UUID
UUID3 = UUID
UUID4 = UUID
UUID5 = UUID
UUID7 = UUID
FilePath = Path
DirectoryPath = Path
NewPath = Path
Base64Bytes = bytes
Base64Str = str
Base64UrlStr = str
PastDate = date
FutureDate = date
PastDatetime = datetime
FutureDatetime = datetime
AwareDatetime = datetime
NaiveDatetime = datetime
JsonValue = Any

def constr(**constraints: Any) -> type[str]: ...
def conbytes(**constraints: Any) -> type[bytes]: ...
def conint(**constraints: Any) -> type[int]: ...
def confloat(**constraints: Any) -> type[float]: ...
def condecimal(**constraints: Any) -> type[Decimal]: ...
def condate(**constraints: Any) -> type[date]: ...
def conlist(item_type: type[_T], **constraints: Any) -> type[list[_T]]: ...
def conset(item_type: type[_T], **constraints: Any) -> type[set[_T]]: ...

class StringConstraints:
    def __init__(self, **constraints: Any) -> None: ...

class _SecretBase(Generic[_T]):
    def __init__(self, secret_value: _T) -> None: ...
    def get_secret_value(self) -> _T: ...

class Secret(_SecretBase[_T], Generic[_T]): ...
class SecretStr(_SecretBase[str]): ...
class SecretBytes(_SecretBase[bytes]): ...
class ByteSize(int): ...

class Json:
    def __class_getitem__(cls, item: Any) -> Any: ...

class ImportString:
    def __class_getitem__(cls, item: Any) -> Any: ...

class Tag:
    def __init__(self, tag: str) -> None: ...

class Discriminator:
    def __init__(self, discriminator: Any, **options: Any) -> None: ...
