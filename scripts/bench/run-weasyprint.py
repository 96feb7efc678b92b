"""One process of the bench: sets the leaflets of a list with WeasyPrint."""

import json
import resource
import sys

from weasyprint import HTML

with open(sys.argv[1], encoding="utf-8") as jobs:
    for job in json.load(jobs):
        HTML(filename=job["html"]).write_pdf(job["out"])
print(round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))
