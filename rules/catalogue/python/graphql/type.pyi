from graphql import GraphQLField as GraphQLField
from graphql import GraphQLObjectType as GraphQLObjectType
from graphql import GraphQLResolveInfo as GraphQLResolveInfo
from graphql import GraphQLScalarType as GraphQLScalarType
from graphql import GraphQLSchema as GraphQLSchema
