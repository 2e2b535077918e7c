from colorfast import library

from langgraph.graph.state import StateGraph as StateGraph

START: str
END: str
library(
    "langgraph",
    package="langgraph.graph",
    versions="1.2.22",
    sources=["langgraph 1.2.22: graph/state.py"],
    colour="both",
)
