"""What is known of a picture beside its vector, kept as JSON."""

from __future__ import annotations

from matchcut.identity.messages import PictureFacts
from matchcut.words.statements import Figure, stated


def test_a_note_comes_back_as_it_was_with_its_numbers_and_what_is_stated_in_it() -> None:
    inner = stated("Refusal.no_shot", {"shot": Figure("1,200")})
    note = stated("DeliveryProblem.film_not_unpacked", {"why": inner}) if inner else None
    facts = PictureFacts.of((16, 9), None, note)
    again = PictureFacts.from_json(facts.to_json())
    assert again == facts
    assert again is not None
    assert again.note == note
    assert str(again.note) == "Nothing was unpacked: This film has no shot '1,200'."


def test_facts_of_another_version_are_none() -> None:
    kept = PictureFacts.of((16, 9), None).to_json()
    assert PictureFacts.from_json(kept.replace('"plain_note":null', '"plain_note":{"code":"x"}')) is None
    assert PictureFacts.from_json(kept.replace("plain_note", "note_fields")) is None
