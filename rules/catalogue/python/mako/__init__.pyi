from colorfast import library

library(
    "Mako",
    package="mako",
    versions="1.4.3",
    sources=["Mako 1.4.3: template.py, lookup.py"],
    colour="sync",
)
