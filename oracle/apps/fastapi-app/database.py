"""SQLAlchemy in both colours: what runs a query, and what only builds one."""
from collections.abc import AsyncIterator, Iterator
from typing import Annotated, Generic, TypeVar

from fastapi import APIRouter, Depends
from sqlalchemy import ForeignKey, create_engine, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, scoped_session, sessionmaker

from kit.reading import read_sample
from settings import DATA_DIR

router = APIRouter()
engine = create_engine(f"sqlite:///{DATA_DIR / 'orm.db'}")
async_engine = create_async_engine(f"sqlite+aiosqlite:///{DATA_DIR / 'orm.db'}")
SessionLocal = sessionmaker(engine, expire_on_commit=False)
AsyncSessionLocal = async_sessionmaker(async_engine, expire_on_commit=False)
registry = scoped_session(SessionLocal)


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "authors"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(Base):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"))
    author: Mapped[Author] = relationship(back_populates="books")


def prepare() -> None:
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with SessionLocal() as session:
        session.add(Author(id=1, name="Le Guin", books=[Book(id=1, title="The Lathe of Heaven")]))
        session.commit()


def get_session() -> Iterator[Session]:
    with SessionLocal() as session:
        yield session


async def get_async_session() -> AsyncIterator[AsyncSession]:
    async with AsyncSessionLocal() as session:
        yield session


Db = Annotated[Session, Depends(get_session)]
AsyncDb = Annotated[AsyncSession, Depends(get_async_session)]
Row = TypeVar("Row", bound=Base)


class Repository(Generic[Row]):
    model: type[Row]

    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, key: int) -> Row | None:
        return self.session.get(self.model, key)

    def query(self):
        return self.session.query(self.model)


class Books(Repository[Book]):
    model = Book

    def titles(self) -> list[str]:
        return [book.title for book in self.query()]


class AsyncBooks:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def titles(self) -> list[str]:
        return list(await self.session.scalars(select(Book.title)))


class UnitOfWork:
    def __enter__(self) -> "UnitOfWork":
        self.session = SessionLocal()
        self.books = Books(self.session)
        return self

    def __exit__(self, *error: object) -> None:
        self.session.close()


def books_of(session: Session = Depends(get_session)) -> Books:
    return Books(session)


def count_books(session: Session) -> int:
    return session.scalar(select(func.count(Book.id))) or 0


def read_in_session(session: Session) -> str:
    return read_sample()


@router.get("/query-first")
async def query_first(db: Session = Depends(get_session)):  # endpoint: query-first
    book = db.query(Book).filter(Book.id == 1).first()
    return book.title if book else None


@router.get("/query-first-sync")
def query_first_sync(db: Session = Depends(get_session)):  # endpoint: query-first-sync
    book = db.query(Book).filter(Book.id == 1).first()
    return book.title if book else None


@router.get("/query-built")
async def query_built(db: Db):  # endpoint: query-built
    query = db.query(Book).filter(Book.id == 1).order_by(Book.title)
    return str(query)[:6]


@router.get("/query-iterated")
async def query_iterated(db: Db):  # endpoint: query-iterated
    query = db.query(Book).order_by(Book.title)
    return [book.title for book in query]


@router.get("/session-execute")
async def session_execute(db: Db):  # endpoint: session-execute
    return db.execute(select(Book.title)).scalars().all()


@router.get("/session-add-only")
async def session_add_only(db: Db):  # endpoint: session-add-only
    db.add(Book(title="unsaved", author_id=1))
    return len(db.new)


@router.get("/session-commit")
async def session_commit(db: Db):  # endpoint: session-commit
    db.add(Author(name="Lem"))
    db.commit()


@router.get("/session-made-here")
async def session_made_here():  # endpoint: session-made-here
    with SessionLocal() as session:
        return session.get(Book, 1).title


@router.get("/session-registry")
async def session_registry():  # endpoint: session-registry
    try:
        return registry.query(Book).count()
    finally:
        registry.remove()


@router.get("/engine-connect")
async def engine_connect():  # endpoint: engine-connect
    with engine.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM books")).scalar()


@router.get("/repository-method")
async def repository_method(db: Db):  # endpoint: repository-method
    return Books(db).titles()


@router.get("/repository-inherited")
async def repository_inherited(db: Db):  # endpoint: repository-inherited
    return Books(db).get(1).title


@router.get("/repository-injected")
async def repository_injected(books: Annotated[Books, Depends(books_of)]):  # endpoint: repository-injected
    return books.titles()


@router.get("/repository-built-only")
async def repository_built_only(db: Db):  # endpoint: repository-built-only
    return str(Books(db).query())[:6]


@router.get("/unit-of-work")
async def unit_of_work():  # endpoint: unit-of-work
    with UnitOfWork() as work:
        return work.books.titles()


@router.get("/function-with-session")
async def function_with_session(db: Db):  # endpoint: function-with-session
    return count_books(db)


@router.get("/async-execute")
async def async_execute(db: AsyncDb):  # endpoint: async-execute
    return (await db.execute(select(Book.title))).scalars().all()


@router.get("/async-repository")
async def async_repository(db: AsyncDb):  # endpoint: async-repository
    return await AsyncBooks(db).titles()


@router.get("/async-add-commit")
async def async_add_commit(db: AsyncDb):  # endpoint: async-add-commit
    db.add(Author(name="Atwood"))
    await db.commit()


@router.get("/async-run-sync")
async def async_run_sync(db: AsyncDb):  # endpoint: async-run-sync
    return await db.run_sync(count_books)


@router.get("/async-run-sync-file")
async def async_run_sync_file(db: AsyncDb):  # endpoint: async-run-sync-file
    return await db.run_sync(read_in_session)
