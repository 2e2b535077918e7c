from typing import Any

from .schema import Schema

class ModelSchema(Schema): ...

def create_schema(model: Any, **options: Any) -> type[Schema]: ...
