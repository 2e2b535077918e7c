"""What Jupyter's packages share: where files lie, applications, plain code around coroutines."""

from colorfast import library

library(
    "jupyter_core",
    versions="5.9.1",
    sources=["jupyter_core 5.9.1: paths.py, utils/__init__.py, application.py"],
    colour="neutral",
)
