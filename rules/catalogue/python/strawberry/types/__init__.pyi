from .execution import ExecutionContext as ExecutionContext
from .execution import ExecutionResult as ExecutionResult
from .info import Info as Info
