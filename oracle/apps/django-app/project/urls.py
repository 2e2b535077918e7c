from django.urls import path

from shop import views
from shop.work import prepare

prepare()

urlpatterns = [
    path("ready", views.ready),
    path("view-sync", views.view_sync),
    path("view-async", views.view_async),
    path("view-clean", views.view_clean),
    path("view-service", views.view_service),
    path("view-wrapped", views.view_wrapped),
    path("view-to-thread", views.view_to_thread),
    path("orm-sync", views.orm_sync),
    path("orm-in-async", views.orm_in_async),
    path("orm-list-in-async", views.orm_list_in_async),
    path("orm-save-in-async", views.orm_save_in_async),
    path("orm-behind-helper", views.orm_behind_helper),
    path("orm-shortcut", views.orm_shortcut),
    path("orm-awaited", views.orm_awaited),
    path("orm-async-for", views.orm_async_for),
    path("orm-built", views.orm_built),
    path("orm-wrapped", views.orm_wrapped),
    path("atomic-in-async", views.atomic_in_async),
    path("cache-in-async", views.cache_in_async),
    path("cache-awaited", views.cache_awaited),
    path("password", views.password),
    path("class-async", views.AsyncPage.as_view()),
    path("class-sync", views.SyncPage.as_view()),
    path("stream-async", views.stream_async),
    path("stream-sync", views.stream_sync),
    path("middleware-async", views.view_clean),
    path("middleware-sync", views.view_clean),
    path("middleware-hybrid", views.view_clean),
    path("signal", views.signal),
]
