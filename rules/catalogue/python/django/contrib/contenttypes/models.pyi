from typing import Any, ClassVar

from colorfast import blocks
from django.db import models

class ContentTypeManager(models.Manager[Any]):
    @blocks("db", raises="SynchronousOnlyOperation", confidence="medium", source="django/contrib/contenttypes/models.py")
    def get_for_model(self, model: Any, for_concrete_model: bool = True) -> ContentType: ...
    @blocks("db", raises="SynchronousOnlyOperation", confidence="medium", source="django/contrib/contenttypes/models.py")
    def get_for_models(self, *models: Any, for_concrete_models: bool = True) -> dict[Any, ContentType]: ...
    @blocks("db", raises="SynchronousOnlyOperation", confidence="medium", source="django/contrib/contenttypes/models.py")
    def get_for_id(self, id: int) -> ContentType: ...
    def clear_cache(self) -> None: ...

class ContentType(models.Model):
    objects: ClassVar[ContentTypeManager]
    app_label: models.CharField
    model: models.CharField
    def model_class(self) -> type[models.Model] | None: ...
    @blocks("db", raises="SynchronousOnlyOperation")
    def get_object_for_this_type(self, using: str | None = None, **kwargs: Any) -> models.Model: ...
