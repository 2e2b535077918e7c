from sqlalchemy.orm import DeclarativeMeta as DeclarativeMeta, as_declarative as as_declarative, declarative_base as declarative_base, declared_attr as declared_attr
