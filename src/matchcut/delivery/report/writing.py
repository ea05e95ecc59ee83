"""The report, written: as a page, and as data."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from matchcut.delivery.deliverable import Delivered
from matchcut.delivery.problems import DeliverySummary
from matchcut.delivery.report.data import report_data
from matchcut.delivery.report.gathering import gather
from matchcut.delivery.report.page import page
from matchcut.delivery.report.strips import strips
from matchcut.delivery.report.wording import Wording
from matchcut.delivery.writing import write_whole

if TYPE_CHECKING:
    from matchcut.delivery.deliverable import Delivery


def write_page(order: Delivery) -> Delivered:
    """Write the report as one HTML file that needs nothing beside it."""
    report = gather(order.project, order.cut)
    date = str(order.options["date"]).strip() or datetime.now(UTC).astimezone().date().isoformat()
    pictures = {shot.event.shot: picture for shot, picture in strips(order.project, report, order.at) if picture}
    written = page(report, pictures, Wording(str(order.options["language"])), date, order.project.folder.name)
    write_whole(order.out, written.encode())
    return Delivered(files=(order.out,), summary=(DeliverySummary.SHOTS(count=len(report.shots)),))


def write_data(order: Delivery) -> Delivered:
    """Write what the report tells as JSON."""
    report = gather(order.project, order.cut)
    write_whole(order.out, (json.dumps(report_data(report), ensure_ascii=False, indent=1) + "\n").encode())
    order.at(1, 1)
    return Delivered(files=(order.out,), summary=(DeliverySummary.SHOTS(count=len(report.shots)),))
