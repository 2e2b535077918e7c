from sqlalchemy.sql.expression import Select as Select
from sqlalchemy.sql.expression import Select as SelectOfScalar
from sqlmodel import col as col, select as select
