from colorfast import library

library(
    "PyYAML",
    package="yaml",
    versions="6.0.3",
    sources=["https://pyyaml.org/wiki/PyYAMLDocumentation"],
    colour="neutral",
)
