from sqlmodel import SQLModel as SQLModel, Field as Field, Relationship as Relationship
