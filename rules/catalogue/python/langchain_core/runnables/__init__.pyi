from typing import Any

from langchain_core.runnables.base import Runnable as Runnable, RunnableBinding as RunnableBinding, RunnableGenerator as RunnableGenerator, RunnableLambda as RunnableLambda, RunnableParallel as RunnableParallel, RunnableSequence as RunnableSequence, RunnableSerializable as RunnableSerializable
from langchain_core.runnables.passthrough import RunnablePassthrough as RunnablePassthrough

class RunnableConfig(dict[str, Any]): ...
class ConfigurableField: ...
