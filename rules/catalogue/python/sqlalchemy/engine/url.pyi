from sqlalchemy.engine import URL as URL, make_url as make_url
