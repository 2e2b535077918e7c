from sqlalchemy.engine import Inspector as Inspector
