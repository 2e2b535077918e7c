from openai.resources.fine_tuning.alpha.alpha import Alpha as Alpha
from openai.resources.fine_tuning.alpha.alpha import AsyncAlpha as AsyncAlpha
from openai.resources.fine_tuning.alpha.graders import AsyncGraders as AsyncGraders
from openai.resources.fine_tuning.alpha.graders import Graders as Graders
