from colorfast import library

from flask_sqlalchemy.extension import SQLAlchemy as SQLAlchemy

library(
    "Flask-SQLAlchemy",
    versions="3.1.1",
    package="flask_sqlalchemy",
    sources=["flask_sqlalchemy 3.1.1: extension.py, model.py, query.py, session.py, pagination.py", "https://flask-sqlalchemy.readthedocs.io/en/stable/api/"],
    colour="sync",
    counterpart={"name": "sqlalchemy.ext.asyncio", "maturity": "stable", "effort": "rewrite", "source": "https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html", "date": "2026-11"},
)

__version__: str
if __version__ < (3, 0):
    from flask_sqlalchemy.model import Model as Model
    from flask_sqlalchemy.pagination import Pagination as Pagination
    from flask_sqlalchemy.query import Query as BaseQuery
