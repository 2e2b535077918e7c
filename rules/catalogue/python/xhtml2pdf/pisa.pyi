from xhtml2pdf.document import pisaDocument as CreatePDF, pisaDocument as pisaDocument
