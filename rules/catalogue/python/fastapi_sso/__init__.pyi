from colorfast import library

library(
    "fastapi-sso",
    package="fastapi_sso",
    versions="0.23.0",
    sources=["fastapi-sso 0.23.0: sso/base.py"],
    colour="async",
)
