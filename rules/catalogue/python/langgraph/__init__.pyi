from colorfast import library

library(
    "langgraph",
    versions="1.2.22",
    sources=["langgraph 1.2.22: pregel/main.py, graph/state.py"],
    colour="both",
    counterpart={"name": "langgraph (methods beginning with a)", "maturity": "stable", "effort": "drop-in", "source": "langgraph 1.2.22: pregel/main.py", "date": "2026-11"},
)
