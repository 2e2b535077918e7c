from colorfast import library

library(
    "Markdown",
    package="markdown",
    versions="3.11.3",
    sources=["https://python-markdown.github.io/reference/"],
    colour="neutral",
)
