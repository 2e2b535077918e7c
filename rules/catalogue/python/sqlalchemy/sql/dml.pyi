from sqlalchemy.sql.expression import Delete as Delete, Insert as Insert, Update as Update, UpdateBase as UpdateBase
