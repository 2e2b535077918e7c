from django.contrib.auth.models import AbstractUser
from django.db import models

class Token(models.Model):
    key: models.CharField
    user: models.ForeignKey[AbstractUser]
    created: models.DateTimeField
