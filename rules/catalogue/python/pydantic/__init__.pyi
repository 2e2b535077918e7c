"""Pydantic: pure computation. A validator runs where the model is built; for a FastAPI body that is the event loop, even for plain endpoints."""

from colorfast import library

from . import dataclasses as dataclasses
from .class_validators import root_validator as root_validator
from .class_validators import validator as validator
from .config import ConfigDict as ConfigDict
from .config import Extra as Extra
from .fields import Field as Field
from .fields import PrivateAttr as PrivateAttr
from .fields import computed_field as computed_field
from .functional_serializers import PlainSerializer as PlainSerializer
from .functional_serializers import SerializeAsAny as SerializeAsAny
from .functional_serializers import WrapSerializer as WrapSerializer
from .functional_serializers import field_serializer as field_serializer
from .functional_serializers import model_serializer as model_serializer
from .functional_validators import AfterValidator as AfterValidator
from .functional_validators import BeforeValidator as BeforeValidator
from .functional_validators import InstanceOf as InstanceOf
from .functional_validators import PlainValidator as PlainValidator
from .functional_validators import SkipValidation as SkipValidation
from .functional_validators import WrapValidator as WrapValidator
from .functional_validators import field_validator as field_validator
from .functional_validators import model_validator as model_validator
from .main import BaseModel as BaseModel
from .main import create_model as create_model
from .networks import AmqpDsn as AmqpDsn
from .networks import AnyHttpUrl as AnyHttpUrl
from .networks import AnyUrl as AnyUrl
from .networks import EmailStr as EmailStr
from .networks import HttpUrl as HttpUrl
from .networks import IPvAnyAddress as IPvAnyAddress
from .networks import MongoDsn as MongoDsn
from .networks import MySQLDsn as MySQLDsn
from .networks import NameEmail as NameEmail
from .networks import PostgresDsn as PostgresDsn
from .networks import RedisDsn as RedisDsn
from .root_model import RootModel as RootModel
from .type_adapter import TypeAdapter as TypeAdapter
from .types import *
from .validate_call_decorator import validate_call as validate_call

library(
    "pydantic",
    versions="2.10.4 and 2.13.5",
    sources=[
        "https://docs.pydantic.dev/latest/concepts/validators/",
        "https://github.com/fastapi/fastapi/blob/master/fastapi/routing.py",
    ],
    colour="neutral",
)

class ValidationError(ValueError):
    def errors(self, **kwargs: object) -> list[dict[str, object]]: ...
    def error_count(self) -> int: ...
    def json(self, **kwargs: object) -> str: ...

class ValidationInfo:
    data: dict[str, object]
    context: object
    field_name: str | None

class SerializationInfo:
    context: object
    mode: str

class ValidatorFunctionWrapHandler:
    def __call__(self, input_value: object, /) -> object: ...

class SerializerFunctionWrapHandler:
    def __call__(self, input_value: object, /) -> object: ...

class GetCoreSchemaHandler: ...
class GetJsonSchemaHandler: ...

__version__: str

if __version__ < (2, 0):
    from .env_settings import BaseSettings as BaseSettings
