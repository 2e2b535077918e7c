from django.urls import include as include
