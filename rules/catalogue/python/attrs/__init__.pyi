"""The same as `attr`, under the name that attrs has had since 21.3."""

from attr import NOTHING as NOTHING
from attr import Factory as Factory
from attr import asdict as asdict
from attr import assoc as assoc
from attr import astuple as astuple
from attr import define as define
from attr import evolve as evolve
from attr import field as field
from attr import fields as fields
from attr import fields_dict as fields_dict
from attr import frozen as frozen
from attr import has as has
from attr import mutable as mutable
from attr import validate as validate
from colorfast import library

library(
    "attrs",
    versions="26.1.0",
    sources=["https://www.attrs.org/en/stable/api.html"],
    colour="neutral",
)
