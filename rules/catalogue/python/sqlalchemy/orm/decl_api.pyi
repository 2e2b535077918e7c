from sqlalchemy.orm import DeclarativeBase as DeclarativeBase, DeclarativeMeta as DeclarativeMeta, declarative_base as declarative_base, declared_attr as declared_attr, registry as registry
