"""Attributes with types, defaults and observers. A trait read on an instance is its value; only configuration files wait."""

from colorfast import library

from .traitlets import Any as Any
from .traitlets import Bool as Bool
from .traitlets import Bytes as Bytes
from .traitlets import CaselessStrEnum as CaselessStrEnum
from .traitlets import CBool as CBool
from .traitlets import CFloat as CFloat
from .traitlets import CInt as CInt
from .traitlets import CUnicode as CUnicode
from .traitlets import Dict as Dict
from .traitlets import DottedObjectName as DottedObjectName
from .traitlets import Enum as Enum
from .traitlets import Float as Float
from .traitlets import HasTraits as HasTraits
from .traitlets import Instance as Instance
from .traitlets import Int as Int
from .traitlets import Integer as Integer
from .traitlets import List as List
from .traitlets import Set as Set
from .traitlets import TraitError as TraitError
from .traitlets import TraitType as TraitType
from .traitlets import Tuple as Tuple
from .traitlets import Type as Type
from .traitlets import Unicode as Unicode
from .traitlets import default as default
from .traitlets import observe as observe
from .traitlets import observe_compat as observe_compat
from .traitlets import validate as validate

library(
    "traitlets",
    versions="5.16.1",
    sources=["traitlets 5.16.1: traitlets.py, config/configurable.py, config/application.py", "https://traitlets.readthedocs.io/"],
    colour="neutral",
)
