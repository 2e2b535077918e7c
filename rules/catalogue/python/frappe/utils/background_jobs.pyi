from frappe import enqueue as enqueue
from frappe import enqueue_doc as enqueue_doc
