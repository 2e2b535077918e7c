from dashscope.audio.asr.transcription import Transcription as Transcription
