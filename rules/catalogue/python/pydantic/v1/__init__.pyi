"""Version 1 as version 2 ships it."""

from typing import Any

from colorfast import blocks
from pydantic import *
from pydantic import BaseModel as BaseModel
from pydantic import Extra as Extra
from pydantic import Field as Field
from pydantic import PrivateAttr as PrivateAttr
from pydantic import SecretStr as SecretStr
from pydantic import ValidationError as ValidationError
from pydantic import create_model as create_model
from pydantic import root_validator as root_validator
from pydantic import validator as validator

class BaseSettings(BaseModel):
    @blocks("disk", cheap=True, source="pydantic/v1/env_settings.py")
    def __init__(self, **values: Any) -> None: ...
