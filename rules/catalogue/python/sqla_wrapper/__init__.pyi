from colorfast import library

from sqla_wrapper.session import Session as Session
from sqla_wrapper.sqlalchemy_wrapper import SQLAlchemy as SQLAlchemy, TestTransaction as TestTransaction

library(
    "sqla-wrapper",
    package="sqla_wrapper",
    versions="6.0.0",
    sources=["sqla_wrapper 6.0.0: session.py, sqlalchemy_wrapper.py"],
    colour="sync",
    counterpart={"name": "sqlalchemy.ext.asyncio", "maturity": "stable", "effort": "rewrite", "source": "https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html", "date": "2026-11"},
)
