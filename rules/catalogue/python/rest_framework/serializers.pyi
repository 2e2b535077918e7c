"""Validation and rendering of model serialisers query the database where they look into relations and unique fields."""

from typing import Any

from colorfast import blocks, handler_methods

from .exceptions import ErrorDetail as ErrorDetail
from .exceptions import ValidationError as ValidationError
from .fields import BooleanField as BooleanField
from .fields import CharField as CharField
from .fields import ChoiceField as ChoiceField
from .fields import CurrentUserDefault as CurrentUserDefault
from .fields import DateField as DateField
from .fields import DateTimeField as DateTimeField
from .fields import DecimalField as DecimalField
from .fields import DictField as DictField
from .fields import DurationField as DurationField
from .fields import EmailField as EmailField
from .fields import Field as Field
from .fields import FileField as FileField
from .fields import FilePathField as FilePathField
from .fields import FloatField as FloatField
from .fields import HStoreField as HStoreField
from .fields import HiddenField as HiddenField
from .fields import IPAddressField as IPAddressField
from .fields import ImageField as ImageField
from .fields import IntegerField as IntegerField
from .fields import JSONField as JSONField
from .fields import ListField as ListField
from .fields import ModelField as ModelField
from .fields import MultipleChoiceField as MultipleChoiceField
from .fields import ReadOnlyField as ReadOnlyField
from .fields import RegexField as RegexField
from .fields import SerializerMethodField as SerializerMethodField
from .fields import SlugField as SlugField
from .fields import TimeField as TimeField
from .fields import URLField as URLField
from .fields import UUIDField as UUIDField
from .fields import empty as empty
from .relations import HyperlinkedIdentityField as HyperlinkedIdentityField
from .relations import HyperlinkedRelatedField as HyperlinkedRelatedField
from .relations import PrimaryKeyRelatedField as PrimaryKeyRelatedField
from .relations import RelatedField as RelatedField
from .relations import SlugRelatedField as SlugRelatedField
from .relations import StringRelatedField as StringRelatedField
from .validators import UniqueTogetherValidator as UniqueTogetherValidator

class _State:
    instance: Any
    initial_data: Any

@handler_methods("create", "update", "save", kind="callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class BaseSerializer(_State, Field):
    def __init__(self, instance: Any = None, data: Any = ..., *, partial: bool = False, context: Any = None, many: bool = False, **kwargs: Any) -> None: ...
    # Reads attributes of what is serialised, which may be anything.
    @property
    @blocks("db", raises="SynchronousOnlyOperation", confidence="low", source="rest_framework/serializers.py")
    def data(self) -> Any: ...
    @property
    def errors(self) -> Any: ...
    @property
    def validated_data(self) -> Any: ...
    @blocks("db", raises="SynchronousOnlyOperation", confidence="medium", source="rest_framework/serializers.py")
    def is_valid(self, *, raise_exception: bool = False) -> bool: ...
    @blocks("db", raises="SynchronousOnlyOperation", confidence="medium", source="rest_framework/serializers.py")
    def save(self, **kwargs: Any) -> Any: ...
    def create(self, validated_data: Any) -> Any: ...
    def update(self, instance: Any, validated_data: Any) -> Any: ...

@handler_methods("validate", "validate_*", "get_*", kind="callback", sync={"wsgi": "wsgi-thread", "asgi": "thread-pool:asgiref"}, asynchronous={"wsgi": "private-loop", "asgi": "shared-loop"})
class Serializer(BaseSerializer):
    def validate(self, attrs: Any) -> Any: ...
    @property
    def fields(self) -> dict[str, Field]: ...
    def get_fields(self) -> dict[str, Field]: ...

class ListSerializer(BaseSerializer):
    child: Any

class ModelSerializer(Serializer):
    @property
    @blocks("db", raises="SynchronousOnlyOperation", confidence="medium", source="rest_framework/serializers.py")
    def data(self) -> Any: ...
    @blocks("db", raises="SynchronousOnlyOperation")
    def create(self, validated_data: Any) -> Any: ...
    @blocks("db", raises="SynchronousOnlyOperation")
    def update(self, instance: Any, validated_data: Any) -> Any: ...

class HyperlinkedModelSerializer(ModelSerializer): ...
