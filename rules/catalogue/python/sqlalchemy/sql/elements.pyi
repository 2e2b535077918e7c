from sqlalchemy.sql.expression import ClauseElement as ClauseElement, ColumnElement as ColumnElement, TextClause as TextClause
