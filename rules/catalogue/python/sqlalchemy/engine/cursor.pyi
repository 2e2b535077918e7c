from sqlalchemy.engine import CursorResult as CursorResult
