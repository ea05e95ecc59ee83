"""What a take that was paid for tells of its call, as facts.

The model stands in the fact `model`, as that of takes that are made here does.
"""

from __future__ import annotations

SERVICE = "service"
"""The id of the service that made it."""
MODEL = "model"
"""The model by the service's own name."""
VERSION = "model_version"
"""The model's version as the service says it."""
SERVICE_JOB = "service_job"
"""What the service calls the job."""
PAID_CALL = "paid_call"
"""The call in the ledger of whoever paid for it."""
COST, CURRENCY = "cost", "currency"
"""What it cost, in millionths of a currency."""
ESTIMATED = "cost_estimated"
"""Whether the cost is what was estimated before, for the service does not say."""
SENT = "sent"
"""What was sent beside the words: roles with the media, or whom they show, one after the other."""
