from colorfast import library

library(
    "mailgun",
    versions="1.10.0",
    sources=["mailgun 1.10.0: client.py, endpoints.py"],
    colour="both",
    counterpart={"name": "mailgun.client.AsyncClient", "maturity": "stable", "effort": "drop-in", "source": "mailgun 1.10.0: client.py", "date": "2026-11"},
)
