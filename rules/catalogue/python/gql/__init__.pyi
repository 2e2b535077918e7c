"""A client of GraphQL services, over transports of both kinds."""

from colorfast import library

from .client import Client as Client
from .gql import gql as gql
from .graphql_request import GraphQLRequest as GraphQLRequest

library(
    "gql",
    versions="4.4.0",
    sources=["gql 4.4.0: client.py, transport/requests.py, transport/httpx.py"],
    colour="both",
    counterpart={"name": "gql.Client.execute_async", "maturity": "stable", "effort": "drop-in", "source": "https://gql.readthedocs.io/en/stable/async/async_usage.html", "date": "2026-11"},
)
