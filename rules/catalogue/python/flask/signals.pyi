"""Receivers run in the thread that sends."""

from blinker import NamedSignal

template_rendered: NamedSignal
before_render_template: NamedSignal
request_started: NamedSignal
request_finished: NamedSignal
request_tearing_down: NamedSignal
got_request_exception: NamedSignal
appcontext_tearing_down: NamedSignal
appcontext_pushed: NamedSignal
appcontext_popped: NamedSignal
message_flashed: NamedSignal
