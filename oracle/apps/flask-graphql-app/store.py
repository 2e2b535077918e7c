"""A peewee model and the functions around it."""
from peewee import CharField, Model, SqliteDatabase

from work import DATA_DIR

db = SqliteDatabase(str(DATA_DIR / "peewee.db"))


class Item(Model):
    name = CharField()

    class Meta:
        database = db


def prepare() -> None:
    with db.connection_context():
        db.create_tables([Item])
        Item.create(name="lamp")
        Item.create(name="chair")


def find(name: str) -> Item:
    return Item.get(Item.name == name)


def named(name: str):
    return Item.select().where(Item.name == name).order_by(Item.id)


def rename(old: str, new: str) -> str:
    with db.atomic():
        Item.update(name=new).where(Item.name == old).execute()
    return new
