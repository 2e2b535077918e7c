"""Ariadne: schema-first GraphQL. Plain resolvers run on the loop under ASGI, in the request's thread under WSGI."""

from colorfast import library

from .enums import EnumType as EnumType
from .executable_schema import make_executable_schema as make_executable_schema
from .file_uploads import combine_multipart_data as combine_multipart_data
from .file_uploads import upload_scalar as upload_scalar
from .format_error import format_error as format_error
from .graphql import graphql as graphql
from .graphql import graphql_sync as graphql_sync
from .graphql import subscribe as subscribe
from .inputs import InputType as InputType
from .interfaces import InterfaceType as InterfaceType
from .interfaces import type_implements_interface as type_implements_interface
from .load_schema import load_schema_from_path as load_schema_from_path
from .objects import MutationType as MutationType
from .objects import ObjectType as ObjectType
from .objects import QueryType as QueryType
from .resolvers import is_default_resolver as is_default_resolver
from .resolvers import resolve_to as resolve_to
from .scalars import ScalarType as ScalarType
from .schema_visitor import SchemaDirectiveVisitor as SchemaDirectiveVisitor
from .subscriptions import SubscriptionType as SubscriptionType
from .types import Extension as Extension
from .types import SchemaBindable as SchemaBindable
from .unions import UnionType as UnionType
from .utils import convert_camel_case_to_snake as convert_camel_case_to_snake
from .utils import gql as gql
from .utils import unwrap_graphql_error as unwrap_graphql_error

library(
    "ariadne",
    versions="0.23.0 and 1.1.1",
    sources=[
        "https://ariadnegraphql.org/docs/resolvers",
        "https://github.com/mirumee/ariadne/blob/main/ariadne/graphql.py",
        "https://github.com/mirumee/ariadne/blob/main/ariadne/subscriptions.py",
    ],
    colour="both",
)

__version__: str

if __version__ < (1, 0):
    from .resolvers import FallbackResolversSetter as FallbackResolversSetter
    from .resolvers import SnakeCaseFallbackResolversSetter as SnakeCaseFallbackResolversSetter
    from .resolvers import fallback_resolvers as fallback_resolvers
    from .resolvers import snake_case_fallback_resolvers as snake_case_fallback_resolvers
    from .utils import convert_kwargs_to_snake_case as convert_kwargs_to_snake_case
