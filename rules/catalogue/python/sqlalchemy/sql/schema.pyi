from sqlalchemy.schema import Column as Column, ForeignKey as ForeignKey, Index as Index, MetaData as MetaData, Sequence as Sequence, Table as Table
