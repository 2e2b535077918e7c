import os
from pathlib import Path

DATA_DIR = Path(os.environ.get("DATA_DIR", "."))

SECRET_KEY = "only-for-the-oracle"
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "project.urls"
ASGI_APPLICATION = "project.asgi.application"
INSTALLED_APPS = ["shop"]
MIDDLEWARE = ["shop.middleware.async_doorman", "shop.middleware.sync_doorman", "shop.middleware.Hybrid"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA_DIR / "django.db"}}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": DATA_DIR / "cache"},
    "memory": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
