from colorfast import library

library(
    "mistralai",
    versions="1, 3.7.0",
    sources=["mistralai 3.7.0: client/sdk.py, client/chat.py"],
    colour="both",
    counterpart={"name": "mistralai", "maturity": "stable", "effort": "drop-in", "source": "https://github.com/mistralai/client-python", "date": "2026-11"},
)

__version__: str
if __version__ < (2,):
    from mistralai.client import Mistral as Mistral
