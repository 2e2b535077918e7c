from django.db import models

class Site(models.Model):
    domain: models.CharField
    name: models.CharField
