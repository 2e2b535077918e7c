from graphql import ExecutionResult as ExecutionResult
from graphql import execute as execute
from graphql import execute_sync as execute_sync
from graphql import subscribe as subscribe
