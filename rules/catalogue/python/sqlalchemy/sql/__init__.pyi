from sqlalchemy.sql.expression import (
    Alias as Alias, ClauseElement as ClauseElement, ColumnElement as ColumnElement, Delete as Delete, Executable as Executable,
    FromClause as FromClause, Insert as Insert, Select as Select, Subquery as Subquery, Update as Update, alias as alias, all_ as all_,
    and_ as and_, any_ as any_, asc as asc, between as between, bindparam as bindparam, case as case, cast as cast, collate as collate,
    column as column, cte as cte, delete as delete, desc as desc, distinct as distinct, except_ as except_, except_all as except_all,
    exists as exists, extract as extract, false as false, func as func, funcfilter as funcfilter, insert as insert, intersect as intersect,
    intersect_all as intersect_all, join as join, label as label, lambda_stmt as lambda_stmt, lateral as lateral, literal as literal,
    literal_column as literal_column, modifier as modifier, not_ as not_, null as null, nulls_first as nulls_first, nulls_last as nulls_last,
    nullsfirst as nullsfirst, nullslast as nullslast, or_ as or_, outerjoin as outerjoin, outparam as outparam, over as over, select as select,
    table as table, tablesample as tablesample, text as text, true as true, try_cast as try_cast, tuple_ as tuple_, type_coerce as type_coerce,
    union as union, union_all as union_all, update as update, values as values, within_group as within_group,
)
from sqlalchemy.sql import expression as expression
