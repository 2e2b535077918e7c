from colorfast import library

from face_recognition.api import batch_face_locations as batch_face_locations, compare_faces as compare_faces, face_distance as face_distance, face_encodings as face_encodings, face_landmarks as face_landmarks, face_locations as face_locations, load_image_file as load_image_file

library(
    "face_recognition",
    versions="1.3.0",
    sources=["face_recognition 1.3.0: api.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
