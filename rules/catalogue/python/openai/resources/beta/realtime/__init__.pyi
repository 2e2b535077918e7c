from openai.resources.beta.realtime.realtime import AsyncRealtime as AsyncRealtime
from openai.resources.beta.realtime.sessions import AsyncSessions as AsyncSessions
from openai.resources.beta.realtime.transcription_sessions import AsyncTranscriptionSessions as AsyncTranscriptionSessions
from openai.resources.beta.realtime.realtime import Realtime as Realtime
from openai.resources.beta.realtime.sessions import Sessions as Sessions
from openai.resources.beta.realtime.transcription_sessions import TranscriptionSessions as TranscriptionSessions
