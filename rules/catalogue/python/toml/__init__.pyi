from colorfast import library

library(
    "toml",
    versions="0.10.2",
    sources=["toml 0.10.2: decoder.py, encoder.py"],
    colour="neutral",
)
