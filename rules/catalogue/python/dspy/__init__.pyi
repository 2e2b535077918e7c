"""Programs of language models. Calling one asks a model over the network; `acall` is the asynchronous twin."""

from typing import Any

from colorfast import library

library(
    "dspy",
    versions="3.4.1",
    sources=["dspy 3.4.1: primitives/module.py, predict/predict.py, clients/base_lm.py, clients/embedding.py, utils/asyncify.py", "https://dspy.ai/tutorials/async/"],
    colour="both",
    counterpart={"name": "dspy", "maturity": "stable", "effort": "drop-in", "source": "https://dspy.ai/tutorials/async/", "date": "2026-11"},
)

from dspy.clients.base_lm import BaseLM as BaseLM
from dspy.clients.embedding import Embedder as Embedder
from dspy.clients.lm import LM as LM
from dspy.predict.chain_of_thought import ChainOfThought as ChainOfThought
from dspy.predict.predict import Predict as Predict
from dspy.predict.program_of_thought import ProgramOfThought as ProgramOfThought
from dspy.predict.react import ReAct as ReAct
from dspy.primitives.module import Module as Module
from dspy.retrievers.retrieve import Retrieve as Retrieve
from dspy.utils.asyncify import asyncify as asyncify

def configure(**kwargs: Any) -> None: ...
