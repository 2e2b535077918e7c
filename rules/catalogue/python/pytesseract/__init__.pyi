from colorfast import library

from pytesseract.pytesseract import image_to_alto_xml as image_to_alto_xml, image_to_boxes as image_to_boxes, image_to_data as image_to_data, image_to_osd as image_to_osd, image_to_pdf_or_hocr as image_to_pdf_or_hocr, image_to_string as image_to_string, run_and_get_output as run_and_get_output

library(
    "pytesseract",
    versions="0.3.13",
    sources=["pytesseract 0.3.13: pytesseract.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
