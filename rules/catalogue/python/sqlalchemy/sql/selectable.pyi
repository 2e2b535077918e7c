from sqlalchemy.sql.expression import CTE as CTE, Alias as Alias, CompoundSelect as CompoundSelect, FromClause as FromClause, Select as Select, Subquery as Subquery
