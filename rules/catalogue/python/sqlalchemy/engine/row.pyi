from sqlalchemy.engine import Row as Row, RowMapping as RowMapping
