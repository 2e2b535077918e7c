from colorfast import library

library("alembic", versions="1.16", sources=["https://alembic.sqlalchemy.org/en/latest/api/commands.html"], colour="sync")

from alembic import context as context, op as op
