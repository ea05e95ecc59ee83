"""What is told of a take before a service is asked for it: as data, of which faces make sentences."""

from __future__ import annotations

from matchcut.words.statements import Kind


class ServiceProspect(Kind):
    """How a service is going to make a shot, and for how much. Behind a kind's name stand its arguments."""

    SENT = "sent"  # service, seconds, width, height
    SENT_WITH_SOUND = "sent_with_sound"  # service, seconds, width, height
    CROPPED = "cropped"  # percent
    STYLE_SHOWN = "style_shown"  # names
    NOT_REPEATABLE = "not_repeatable"
    COSTS = "costs"  # price, currency, day
    COSTS_UNKNOWN = "costs_unknown"
    NO_PRICE = "no_price"
    PRICE = "price"  # price, currency
    PRICES = "prices"  # low, high, currency


class ServiceCaution(Kind):
    """What of a shot can't reach the service that makes it."""

    NEGATIVE_UNREACHED = "negative_unreached"  # model
    NO_REFERENCES = "no_references"  # model, names
    REFERENCES_LEFT_OUT = "references_left_out"  # model, names, count
    REFERENCES_NOT_BESIDE = "references_not_beside"  # model, names
    LAST_NOT_ALONE = "last_not_alone"  # model
    PROMPT_CUT = "prompt_cut"  # model, most, length
    SPEECH_UNHEARD = "speech_unheard"
