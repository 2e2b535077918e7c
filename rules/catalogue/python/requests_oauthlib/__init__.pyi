from colorfast import library

library(
    "requests-oauthlib",
    package="requests_oauthlib",
    versions="2.0.0",
    sources=["requests-oauthlib 2.0.0: oauth2_session.py"],
    colour="sync",
    counterpart={"name": "authlib.integrations.httpx_client", "maturity": "stable", "effort": "rewrite", "source": "https://docs.authlib.org/en/latest/client/httpx.html", "date": "2026-11"},
)
