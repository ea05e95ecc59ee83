"""A puppet of cut paper: a look and a pose give pieces, from back to front."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from matchcut_pocket.acting import Pose
from matchcut_pocket.looks import COLOURS, HAIR_COLOURS, NO_SCARF, SKINS, PuppetLook
from matchcut_pocket.paper import PaperPiece, Points, Rgb, ellipse, mixed, moved, polygon, strip

HEAD = 0.185
"""Half the head's height: heads are large, so that who it is can be seen from afar."""
_HIP, _SHOULDER, _NECK = -0.30, -0.60, -0.62
_ARM, _LEG = 0.25, 0.30
_WIDTHS = {"slim": 0.82, "medium": 1.0, "stout": 1.24}
_INK: Rgb = (48, 40, 44)
_SHOE: Rgb = (64, 50, 46)
_MOUTH: Rgb = (150, 62, 60)


@dataclass(frozen=True, slots=True)
class Body:
    """Where a posed puppet is, in world coordinates: its head's middle, and the box (x0, y0, x1, y1) of all of it."""

    head: tuple[float, float]
    box: tuple[float, float, float, float]


def pieces_of(look: PuppetLook, pose: Pose, x: float, scale: float = 1.0) -> tuple[tuple[PaperPiece, ...], Body]:
    """Cut a puppet that stands at `x`, `scale` times grown size."""
    maker = _Maker(look, pose)
    body, head_at = maker.body()
    placed = tuple(
        PaperPiece(moved(piece.outline, x + pose.x * scale, -pose.lift * scale, 0, scale), piece.colour)
        for piece in body
    )
    points = np.concatenate([piece.outline for piece in placed])
    low, high = points.min(axis=0), points.max(axis=0)
    head = (x + (pose.x + head_at[0]) * scale, (head_at[1] - pose.lift) * scale)
    return placed, Body(head, (float(low[0]), float(low[1]), float(high[0]), float(high[1])))


class _Maker:
    def __init__(self, look: PuppetLook, pose: Pose) -> None:
        self.look, self.pose = look, pose
        self.skin, self.hair = SKINS[look.skin], HAIR_COLOURS[look.hair_colour]
        self.cloth, self.second = COLOURS[look.colour], COLOURS[look.second]
        self.wide = _WIDTHS[look.build]
        self.drop = 0.24 * pose.crouch
        self.side = math.sin(math.radians(pose.turn))
        self.front = math.cos(math.radians(pose.turn))

    def body(self) -> tuple[list[PaperPiece], tuple[float, float]]:
        """The pieces with the feet at the origin, and where the head's middle is."""
        upper = [*self._arm(left=self.side >= 0), *self._torso(), *self._scarf()]
        head, near = self._head(), self._arm(left=self.side < 0)
        hip = (0.0, _HIP + self.drop)
        turned = [self._leaned(piece, hip) for piece in (*upper, *near)]
        neck = moved(np.asarray([[0.0, _NECK - _HIP]], np.float32), hip[0], hip[1], self.pose.lean)[0]
        centre = moved(
            np.asarray([[0.0, -HEAD * 0.86]], np.float32),
            float(neck[0]),
            float(neck[1]),
            self.pose.lean + self.pose.nod,
        )[0]
        tilt = self.pose.lean + self.pose.nod
        on_top = [
            PaperPiece(moved(piece.outline, float(centre[0]), float(centre[1]), tilt), piece.colour) for piece in head
        ]
        behind = [on_top.pop(0)] if self.look.hair in ("long", "ponytail") else []
        all_pieces = [*behind, *self._legs(), *turned, *on_top, *self._offered_flower()]
        return all_pieces, (float(centre[0]), float(centre[1]))

    def _leaned(self, piece: PaperPiece, hip: tuple[float, float]) -> PaperPiece:
        """A piece of the upper body, drawn from the hip, put there and leaned with it."""
        return PaperPiece(moved(piece.outline, hip[0], hip[1], self.pose.lean), piece.colour)

    def _legs(self) -> list[PaperPiece]:
        colour = COLOURS[self.look.legs]
        pieces = []
        for at, angle in ((-0.055, self.pose.left_leg), (0.055, self.pose.right_leg)):
            hip = (at * self.wide, _HIP + self.drop - 0.02)
            swing = math.radians(angle)
            foot = (hip[0] + _LEG * math.sin(swing), min(0.0, hip[1] + _LEG * math.cos(swing)) - 0.015)
            fold = 0.16 * self.pose.crouch * (1 if at > 0 else -1)
            knee = ((hip[0] + foot[0]) / 2 + fold, (hip[1] + foot[1]) / 2)
            pieces.append(PaperPiece(strip([hip, knee, foot], [0.10, 0.085, 0.07]), colour))
            step = 0.03 * (self.side if abs(self.side) > 0.3 else math.copysign(1, at))
            pieces.append(PaperPiece(ellipse(foot[0] + step, foot[1] - 0.005, 0.06, 0.032), _SHOE))
        return pieces

    def _outline(self) -> Points:
        """The torso's outline, from the hip."""
        top, low = _SHOULDER - _HIP, {"coat": 0.10, "dress": 0.17, "sweater": 0.02}[self.look.clothes]
        shoulder = 0.125 * self.wide
        hem = {"coat": 0.165, "dress": 0.22, "sweater": 0.125}[self.look.clothes] * self.wide
        return polygon(
            (-shoulder * 0.75, top - 0.02),
            (shoulder * 0.75, top - 0.02),
            (shoulder, top + 0.03),
            (hem, low - 0.02),
            (hem * 0.92, low),
            (-hem * 0.92, low),
            (-hem, low - 0.02),
            (-shoulder, top + 0.03),
        )

    def _torso(self) -> list[PaperPiece]:
        outline = self._outline()
        pieces = [PaperPiece(outline, self.cloth)]
        top, low = float(outline[:, 1].min()) + 0.04, float(outline[:, 1].max())
        half = [self._half_width(outline, y) for y in (top, low)]

        def width(y: float) -> float:
            return half[0] + (half[1] - half[0]) * (y - top) / (low - top)

        if self.look.pattern == "striped":
            for number in range(4):
                y = top + 0.02 + number * (low - top) / 4
                deep = (low - top) / 9
                pieces.append(
                    PaperPiece(
                        polygon(
                            (-width(y), y), (width(y), y), (width(y + deep), y + deep), (-width(y + deep), y + deep)
                        ),
                        self.second,
                    )
                )
        elif self.look.pattern == "checked":
            for part in (-0.62, 0.0, 0.62):
                slim = 0.018
                pieces.append(
                    PaperPiece(
                        polygon(
                            (part * width(top) - slim, top),
                            (part * width(top) + slim, top),
                            (part * width(low) + slim, low),
                            (part * width(low) - slim, low),
                        ),
                        self.second,
                    )
                )
            for y in (top + (low - top) * 0.3, top + (low - top) * 0.68):
                pieces += [PaperPiece(_bar(width(y), width(y), y, y + 0.036), self.second)]
        elif self.look.pattern == "dotted":
            for row in range(3):
                y = top + 0.045 + row * (low - top - 0.03) / 3
                for part in (-0.5, 0.5) if row % 2 else (-0.72, 0.0, 0.72):
                    pieces += [PaperPiece(ellipse(part * width(y), y, 0.026, 0.026), self.second)]
        return pieces

    @staticmethod
    def _half_width(outline: Points, y: float) -> float:
        right = outline[1:5]
        return float(np.interp(y, right[:, 1], right[:, 0]))

    def _arm(self, *, left: bool) -> list[PaperPiece]:
        angle, bend = (
            (self.pose.left_arm, self.pose.left_elbow) if left else (self.pose.right_arm, self.pose.right_elbow)
        )
        way = -1 if left else 1
        if abs(self.side) > 0.5 and self.pose.left_leg * self.pose.right_leg < -40:
            angle = angle if left else 24 - angle  # A walker's arms swing against each other.
        shoulder = (way * 0.115 * self.wide, _SHOULDER - _HIP + 0.035)
        upper, lower = math.radians(angle), math.radians(angle + bend)
        elbow = (shoulder[0] + way * _ARM / 2 * math.sin(upper), shoulder[1] + _ARM / 2 * math.cos(upper))
        hand = (elbow[0] + way * _ARM / 2 * math.sin(lower), elbow[1] + _ARM / 2 * math.cos(lower))
        sleeve = mixed(self.cloth, _INK, 0.12)
        pieces = [
            PaperPiece(strip([shoulder, elbow, hand], [0.085, 0.075, 0.066]), sleeve),
            PaperPiece(ellipse(*hand, 0.04, 0.04), self.skin),
        ]
        if self.pose.holds and not left:
            pieces += _flower(hand[0], hand[1])
        return pieces

    def _offered_flower(self) -> list[PaperPiece]:
        return _flower(0.27, -0.06) if self.pose.offers else []

    def _scarf(self) -> list[PaperPiece]:
        if self.look.scarf == NO_SCARF:
            return []
        colour, y = COLOURS[self.look.scarf], _NECK - _HIP + 0.03
        return [
            PaperPiece(
                strip([(0.06, y), (0.075, y + 0.11), (0.07, y + 0.20)], [0.06, 0.065, 0.07]), mixed(colour, _INK, 0.1)
            ),
            PaperPiece(ellipse(0, y, 0.135 * self.wide, 0.05), colour),
        ]

    def _head(self) -> list[PaperPiece]:
        """The head about its own middle. The first piece is hair that hangs behind the body, where there is any."""
        away = self.front < -0.1
        return [
            *self._back_hair(),
            PaperPiece(ellipse(0, 0, HEAD * 0.92, HEAD), self.skin),
            *([] if away else self._face()),
            *self._front_hair(away=away),
            *self._hat(),
        ]

    def _face(self) -> list[PaperPiece]:
        shift, squeeze = 0.095 * self.side, 0.55 + 0.45 * self.front
        left, right = shift - 0.068 * squeeze, shift + 0.068 * squeeze
        pieces = [PaperPiece(ellipse(at, 0.005, 0.019, 0.026), _INK) for at in (left, right)]
        pieces += [
            PaperPiece(ellipse(at, 0.066, 0.03, 0.018), mixed(self.skin, (226, 96, 90), 0.35))
            for at in (left - 0.02, right + 0.02)
        ]
        pieces.append(PaperPiece(ellipse(shift, 0.082, 0.042 * squeeze, 0.03, 0, 180), _MOUTH))
        if self.look.glasses != "no":
            pieces += self._glasses(left, right)
        return pieces

    def _glasses(self, left: float, right: float) -> list[PaperPiece]:
        pieces = [PaperPiece(polygon((left, -0.008), (right, -0.008), (right, 0.012), (left, 0.012)), _INK)]
        for at in (left, right):
            if self.look.glasses == "round":
                pieces += [
                    PaperPiece(ellipse(at, 0.005, 0.058, 0.058), _INK),
                    PaperPiece(ellipse(at, 0.005, 0.04, 0.04), (226, 238, 244)),
                ]
            else:
                box = polygon((-0.058, -0.04), (0.058, -0.04), (0.058, 0.046), (-0.058, 0.046))
                pieces += [
                    PaperPiece(moved(box, at, 0.005), _INK),
                    PaperPiece(moved(box * 0.68, at, 0.005), (226, 238, 244)),
                ]
            pieces.append(PaperPiece(ellipse(at, 0.005, 0.016, 0.02), _INK))
        return pieces

    def _back_hair(self) -> list[PaperPiece]:
        if self.look.hair == "long":
            fall = [(-0.17, -0.08), (-0.2, 0.12), (-0.19, 0.34), (0.19, 0.34), (0.2, 0.12), (0.17, -0.08)]
            return [PaperPiece(polygon(*fall), self.hair)]
        if self.look.hair == "ponytail":
            way = -1 if self.side > 0 else 1
            return [
                PaperPiece(
                    strip([(way * 0.1, -0.1), (way * 0.26, -0.02), (way * 0.27, 0.24)], [0.09, 0.12, 0.05]), self.hair
                )
            ]
        return []

    def _front_hair(self, *, away: bool) -> list[PaperPiece]:
        hair, style = self.hair, self.look.hair
        if style == "no":
            return []
        if style == "curly":
            ring = [
                ellipse(0.2 * math.cos(a), -0.045 + 0.17 * math.sin(a), 0.078, 0.078)
                for a in np.radians([150, 185, 215, 245, 270, 295, 325, 355, 390])
            ]
            pieces = [PaperPiece(outline, hair) for outline in ring]
        elif style == "spiky":
            spikes = [
                (-0.19, 0.0),
                (-0.235, -0.16),
                (-0.13, -0.14),
                (-0.12, -0.28),
                (-0.03, -0.17),
                (0.03, -0.3),
                (0.08, -0.17),
                (0.18, -0.26),
                (0.16, -0.12),
                (0.235, -0.12),
                (0.19, 0.0),
                (0.1, -0.09),
                (-0.1, -0.09),
            ]
            pieces = [PaperPiece(polygon(*spikes), hair)]
        else:
            pieces = [PaperPiece(ellipse(0, -0.065, HEAD * 1.0, HEAD * 0.78, 180, 360), hair)]
            fringe = 0.04 * self.side
            pieces.append(PaperPiece(ellipse(fringe - 0.055, -0.075, 0.105, 0.032), hair))
            if style == "bun":
                pieces.append(PaperPiece(ellipse(0, -0.225, 0.085, 0.075), hair))
            if style == "long":
                pieces += [
                    PaperPiece(
                        strip([(way * 0.16, -0.06), (way * 0.185, 0.1), (way * 0.17, 0.26)], [0.06, 0.07, 0.05]), hair
                    )
                    for way in (-1, 1)
                ]
        if away:
            pieces.append(PaperPiece(ellipse(0, -0.01, HEAD * 0.93, HEAD * 0.98), hair))
        return pieces

    def _hat(self) -> list[PaperPiece]:
        colour = COLOURS[self.look.hat_colour]
        band = mixed(colour, _INK, 0.45)
        side = self.side or 0.0
        kinds: dict[str, list[PaperPiece]] = {
            "no": [],
            "top hat": [
                PaperPiece(polygon((-0.13, -0.13), (-0.145, -0.37), (0.145, -0.37), (0.13, -0.13)), colour),
                PaperPiece(polygon((-0.132, -0.14), (-0.135, -0.19), (0.135, -0.19), (0.132, -0.14)), band),
                PaperPiece(ellipse(0, -0.125, 0.225, 0.032), colour),
            ],
            "beanie": [
                PaperPiece(ellipse(0, -0.085, 0.19, 0.165, 180, 360), colour),
                PaperPiece(strip([(-0.175, -0.085), (0.175, -0.085)], [0.06, 0.06]), band),
                PaperPiece(ellipse(0, -0.255, 0.048, 0.048), band),
            ],
            "straw hat": [
                PaperPiece(ellipse(0, -0.115, 0.30, 0.048), colour),
                PaperPiece(ellipse(0, -0.12, 0.155, 0.14, 180, 360), colour),
                PaperPiece(polygon((-0.155, -0.12), (-0.15, -0.16), (0.15, -0.16), (0.155, -0.12)), band),
            ],
            "cap": [
                PaperPiece(ellipse(0, -0.085, 0.185, 0.145, 180, 360), colour),
                PaperPiece(ellipse(0.12 if side >= 0 else -0.12, -0.085, 0.15, 0.034), band),
            ],
            "crown": [
                PaperPiece(
                    polygon(
                        (-0.16, -0.10),
                        (-0.18, -0.30),
                        (-0.085, -0.2),
                        (0, -0.33),
                        (0.085, -0.2),
                        (0.18, -0.30),
                        (0.16, -0.10),
                    ),
                    colour,
                ),
                PaperPiece(polygon((-0.16, -0.10), (-0.163, -0.14), (0.163, -0.14), (0.16, -0.10)), band),
            ],
        }
        return kinds[self.look.hat]


def _flower(x: float, y: float) -> list[PaperPiece]:
    petals = [
        ellipse(x + 0.04 * math.cos(a), y - 0.05 + 0.04 * math.sin(a), 0.032, 0.032)
        for a in np.radians(range(0, 360, 72))
    ]
    stem = PaperPiece(strip([(x, y + 0.06), (x, y - 0.04)], [0.016, 0.016]), (70, 130, 70))
    return [
        stem,
        *[PaperPiece(petal, (236, 110, 130)) for petal in petals],
        PaperPiece(ellipse(x, y - 0.05, 0.024, 0.024), (244, 210, 90)),
    ]


def _bar(above: float, below: float, top: float, low: float) -> Points:
    """A level bar: half as wide as told above and below."""
    return polygon((-above, top), (above, top), (below, low), (-below, low))
