"""Starts a browser; some need a moment to say that they are there."""

from colorfast import blocks, library

library(
    "webbrowser",
    versions="3.11",
    sources=["https://docs.python.org/3/library/webbrowser.html"],
    colour="sync",
)

@blocks("subprocess", confidence="medium")
def open(*args, **kwargs): ...

@blocks("subprocess", confidence="medium")
def open_new(*args, **kwargs): ...

@blocks("subprocess", confidence="medium")
def open_new_tab(*args, **kwargs): ...
