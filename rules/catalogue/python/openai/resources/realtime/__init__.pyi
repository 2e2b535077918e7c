from openai.resources.realtime.calls import AsyncCalls as AsyncCalls
from openai.resources.realtime.client_secrets import AsyncClientSecrets as AsyncClientSecrets
from openai.resources.realtime.realtime import AsyncRealtime as AsyncRealtime
from openai.resources.realtime.translations.translations import AsyncTranslations as AsyncTranslations
from openai.resources.realtime.calls import Calls as Calls
from openai.resources.realtime.client_secrets import ClientSecrets as ClientSecrets
from openai.resources.realtime.realtime import Realtime as Realtime
from openai.resources.realtime.translations.translations import Translations as Translations
