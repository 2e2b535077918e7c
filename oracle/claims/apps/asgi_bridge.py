"""The Flask service through asgiref's bridge and through a2wsgi's."""
from a2wsgi import WSGIMiddleware
from asgiref.wsgi import WsgiToAsgi
from flask_app import app

one_thread = WsgiToAsgi(app)
ten_threads = WSGIMiddleware(app, workers=10)
