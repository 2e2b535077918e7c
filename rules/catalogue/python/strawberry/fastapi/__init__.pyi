from .context import BaseContext as BaseContext
from .router import GraphQLRouter as GraphQLRouter
