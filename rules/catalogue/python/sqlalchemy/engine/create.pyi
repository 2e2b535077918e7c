from sqlalchemy.engine import create_engine as create_engine
