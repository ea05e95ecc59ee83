"""Who is who among real faces: two of a group's on one woman's body, twice, before a lawn, as takes are looked at."""

from __future__ import annotations

from pathlib import Path

import cv2
import insightface
import numpy as np
import pytest
from skimage import data
from tests.continuity.people.stage import Body, Placed, body_of, dressed, staged, with_face

from matchcut.continuity.looking.sampling import Sample
from matchcut.continuity.looking.sight import Sight
from matchcut.continuity.people.assigning import Member, NamedBy, assign
from matchcut.continuity.people.changes import defects_of
from matchcut.continuity.people.swaps import swaps_in
from matchcut.continuity.seen import DefectKind, FrameSeen
from matchcut.identity.calibration import calibration_of
from matchcut.identity.catalogue import FACES
from matchcut.identity.embedders import embed_face
from matchcut.identity.embedders.face_net import FaceNetEmbedder

WIDE, HIGH, SAMPLES, AT = 640, 360, 6, 3
ORANGE, BLUE = (60, 35, 45), (40, 10, -45)


class Company:
    """Two faces, ready to be put on bodies, and the members that they are."""

    def __init__(self) -> None:
        embedder = FaceNetEmbedder(Path())
        group = cv2.imread(str(Path(insightface.__file__).parent / "data/images/t1.jpg"))[:, :, ::-1].copy()
        faces = sorted(embedder.detector.detect(group), key=lambda face: face.left)
        self.body = body_of(data.astronaut(), embedder.detector)
        self.heads = {"ross": (group, faces[2]), "rachel": (group, faces[0])}
        self.members = [
            Member(id=name, faces=(embed_face(embedder, rgb, face).vector,)) for name, (rgb, face) in self.heads.items()
        ]
        self.sight = Sight(FACES.id, "")

    def body_with(self, name: str, colour: tuple[int, int, int]) -> Body:
        return dressed(with_face(self.body, *self.heads[name]), colour)

    def looked_at(self, film: list[list[Placed]]) -> list[FrameSeen]:
        """What is seen of a film, frame by frame, while the light fades."""
        lawn = cv2.resize(np.dstack([data.grass()] * 3), (WIDE, HIGH), interpolation=cv2.INTER_AREA) // (2, 1, 2)
        self.sight.begin()
        seen = []
        for number, people in enumerate(film):
            rgb = staged(lawn.astype(np.uint8), people, (1 - 0.05 * number,) * 3)
            sample = Sample(frame=6 * number, viewed=False, looks=False, searched=number == 0)
            seen.append(self.sight.figures(sample, rgb, self.sight.faces(sample, rgb)))
        return seen


@pytest.fixture(scope="module")
def company() -> Company:
    return Company()


def test_two_faces_that_are_exchanged_are_found_at_their_frame(company: Company) -> None:
    bodies = {
        (name, place): company.body_with(name, colour)
        for name in company.heads
        for place, colour in enumerate((ORANGE, BLUE))
    }
    names = [("ross", "rachel") if sample < AT else ("rachel", "ross") for sample in range(SAMPLES)]
    film = [
        [Placed(bodies[name, place], 0.25 + 0.5 * place + 0.01 * sample, 0.35, 56) for place, name in enumerate(pair)]
        for sample, pair in enumerate(names)
    ]
    seen = company.looked_at(film)
    assignment = assign(seen, company.members, calibration_of(FACES.id).same)
    for frame, named, pair in zip(seen, assignment.frames, names, strict=True):
        ordered = sorted(zip(frame.figures, named, strict=True), key=lambda entry: entry[0].box.left)
        assert tuple(who.member for _, who in ordered if who) == pair
    (swap,) = swaps_in(seen, assignment)
    assert swap.first <= 6 * AT < swap.first + swap.frames
    assert {
        (defect.kind, defect.first) for defect in defects_of(seen, (WIDE, HIGH), calibration_of(FACES.id).same)
    } == {(DefectKind.FACE_CHANGED, 6 * (AT - 1) + 1)}


def test_who_turns_her_back_is_still_herself(company: Company) -> None:
    bodies = [company.body_with("ross", ORANGE), company.body_with("rachel", BLUE)]
    film = [
        [
            Placed(body, 0.25 + 0.5 * place, 0.35, 56, back=place == 1 and sample in (2, 3))
            for place, body in enumerate(bodies)
        ]
        for sample in range(SAMPLES)
    ]
    seen = company.looked_at(film)
    assignment = assign(seen, company.members, calibration_of(FACES.id).same)
    assert assignment.coverage("rachel") == assignment.coverage("ross") == 1
    assert all(named.by is NamedBy.FACE for frame in assignment.frames for named in frame if named)
    assert swaps_in(seen, assignment) == ()
    assert defects_of(seen, (WIDE, HIGH), calibration_of(FACES.id).same) == ()
