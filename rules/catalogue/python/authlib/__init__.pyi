from colorfast import library

library(
    "Authlib",
    package="authlib",
    versions="1.9.8",
    sources=["Authlib 1.9.8: integrations/"],
    colour="both",
    counterpart={"name": "authlib.integrations.httpx_client", "maturity": "stable", "effort": "drop-in", "source": "https://docs.authlib.org/en/latest/client/httpx.html", "date": "2026-11"},
)
