from .graphql import GraphQL as GraphQL
