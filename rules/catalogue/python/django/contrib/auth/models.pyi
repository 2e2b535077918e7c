from typing import Any, ClassVar, Generic, Self, TypeVar

from colorfast import blocks
from django.db import models

from .base_user import AbstractBaseUser as AbstractBaseUser
from .base_user import BaseUserManager as BaseUserManager

_M = TypeVar("_M")

class Permission(models.Model):
    name: models.CharField
    codename: models.CharField

class Group(models.Model):
    name: models.CharField
    permissions: models.ManyToManyField[Permission]

class UserManager(BaseUserManager[_M], Generic[_M]):
    @blocks("db", instead="django.contrib.auth.models.UserManager.acreate_user", raises="SynchronousOnlyOperation")
    def create_user(self, username: str, email: str | None = None, password: str | None = None, **extra_fields: Any) -> _M: ...
    async def acreate_user(self, username: str, email: str | None = None, password: str | None = None, **extra_fields: Any) -> _M: ...
    @blocks("db", instead="django.contrib.auth.models.UserManager.acreate_superuser", raises="SynchronousOnlyOperation")
    def create_superuser(self, username: str, email: str | None = None, password: str | None = None, **extra_fields: Any) -> _M: ...
    async def acreate_superuser(self, username: str, email: str | None = None, password: str | None = None, **extra_fields: Any) -> _M: ...

class PermissionsMixin(models.Model):
    is_superuser: models.BooleanField
    groups: models.ManyToManyField[Group]
    user_permissions: models.ManyToManyField[Permission]
    @blocks("db", instead="django.contrib.auth.models.PermissionsMixin.ahas_perm", raises="SynchronousOnlyOperation")
    def has_perm(self, perm: str, obj: Any = None) -> bool: ...
    async def ahas_perm(self, perm: str, obj: Any = None) -> bool: ...
    @blocks("db", instead="django.contrib.auth.models.PermissionsMixin.ahas_perms", raises="SynchronousOnlyOperation")
    def has_perms(self, perm_list: Any, obj: Any = None) -> bool: ...
    async def ahas_perms(self, perm_list: Any, obj: Any = None) -> bool: ...
    @blocks("db", instead="django.contrib.auth.models.PermissionsMixin.ahas_module_perms", raises="SynchronousOnlyOperation")
    def has_module_perms(self, app_label: str) -> bool: ...
    async def ahas_module_perms(self, app_label: str) -> bool: ...
    @blocks("db", instead="django.contrib.auth.models.PermissionsMixin.aget_all_permissions", raises="SynchronousOnlyOperation")
    def get_all_permissions(self, obj: Any = None) -> set[str]: ...
    async def aget_all_permissions(self, obj: Any = None) -> set[str]: ...
    @blocks("db", instead="django.contrib.auth.models.PermissionsMixin.aget_group_permissions", raises="SynchronousOnlyOperation")
    def get_group_permissions(self, obj: Any = None) -> set[str]: ...
    async def aget_group_permissions(self, obj: Any = None) -> set[str]: ...

class AbstractUser(AbstractBaseUser, PermissionsMixin):
    objects: ClassVar[UserManager[Self]]
    username: models.CharField
    first_name: models.CharField
    last_name: models.CharField
    email: models.EmailField
    is_staff: models.BooleanField
    is_active: models.BooleanField
    date_joined: models.DateTimeField
    def get_full_name(self) -> str: ...
    def get_short_name(self) -> str: ...
    @blocks("network", instead="aiosmtplib.send", source="django/contrib/auth/models.py")
    def email_user(self, subject: str, message: str, from_email: str | None = None, **kwargs: Any) -> None: ...

class User(AbstractUser): ...

class AnonymousUser:
    id: None
    pk: None
    username: str
    is_staff: bool
    is_active: bool
    is_superuser: bool
    @property
    def is_authenticated(self) -> bool: ...
    @property
    def is_anonymous(self) -> bool: ...
