"""Edits of every format that somebody means ill with, or that are damaged in odd ways."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator

Content = bytes | str

XMEML = '<?xml version="1.0"?>\n<!DOCTYPE xmeml>\n<xmeml version="5">%s</xmeml>'
FCPXML = '<?xml version="1.0"?>\n<!DOCTYPE fcpxml>\n<fcpxml version="1.10">%s</fcpxml>'


def otios() -> Iterator[tuple[str, Content]]:
    """OpenTimelineIO's JSON."""

    def timeline(rate: str = "24", value: str = "0", duration: str = "24", items: str = "") -> str:
        clip = (
            '{"OTIO_SCHEMA":"Clip.2","name":"c","source_range":{"OTIO_SCHEMA":"TimeRange.1",'
            f'"start_time":{{"OTIO_SCHEMA":"RationalTime.1","rate":{rate},"value":{value}}},'
            f'"duration":{{"OTIO_SCHEMA":"RationalTime.1","rate":{rate},"value":{duration}}}}},'
            '"media_references":{},"active_media_reference_key":"DEFAULT_MEDIA","effects":[],"markers":[],"metadata":{}}'
        )
        return (
            '{"OTIO_SCHEMA":"Timeline.1","name":"t","global_start_time":null,"metadata":{},"tracks":'
            '{"OTIO_SCHEMA":"Stack.1","name":"s","effects":[],"markers":[],"metadata":{},"source_range":null,'
            '"children":[{"OTIO_SCHEMA":"Track.1","name":"v","kind":"Video","effects":[],"markers":[],"metadata":{},'
            f'"source_range":null,"children":[{items or clip}]}}]}}}}'
        )

    yield "a rate that is no number", timeline(rate="NaN")
    yield "no rate", timeline(rate="0")
    yield "a rate below nothing", timeline(rate="-1")
    yield "a rate without end", timeline(rate="Infinity")
    yield "a tiny rate", timeline(rate="1e-300")
    yield "a huge rate", timeline(rate="1e300")
    yield "a start that is no number", timeline(value="NaN")
    yield "a start without end", timeline(value="Infinity")
    yield "a start of many digits", timeline(value="9" * 5000)
    yield "a length that is no number", timeline(duration="NaN")
    yield "a length below nothing", timeline(duration="-24")
    yield "a long length", timeline(duration="1e15")
    yield "an endless length", timeline(duration="1e308")
    yield "nested arrays", "[" * 100_000
    yield "nested objects", '{"a":' * 100_000
    yield "nested stacks", '{"OTIO_SCHEMA":"Stack.1","children":[' * 300 + "]}" * 300
    yield "an unknown thing", '{"OTIO_SCHEMA":"Bomb.7","name":"x"}'
    yield "a thing of a later version", timeline().replace("Timeline.1", "Timeline.999")
    yield "no timeline", "1"
    yield "nothing", "null"
    yield "half", timeline()[:200]
    yield "a child that is a number", timeline(items="1, 2")
    yield "a child that is nothing", timeline(items="null")
    yield (
        "many gaps",
        timeline(
            items=",".join(
                [
                    '{"OTIO_SCHEMA":"Gap.1","name":"","source_range":{"OTIO_SCHEMA":"TimeRange.1","start_time":'
                    '{"OTIO_SCHEMA":"RationalTime.1","rate":24,"value":0},"duration":'
                    '{"OTIO_SCHEMA":"RationalTime.1","rate":24,"value":1}},"effects":[],"markers":[],"metadata":{}}'
                ]
                * 6000
            )
        ),
    )
    yield "a long name", timeline().replace('"name":"c"', f'"name":"{"n" * 3_000_000}"')


def edls() -> Iterator[tuple[str, Content]]:
    """CMX 3600."""
    event = "{:03}  AX  V  C  {} {} {} {}\n"
    yield "a day", "TITLE: x\n" + event.format(1, "00:00:00:00", "23:59:59:23", "00:00:00:00", "23:59:59:23")
    yield "99 hours", "TITLE: x\n" + event.format(1, "00:00:00:00", "99:59:59:23", "00:00:00:00", "99:59:59:23")
    yield (
        "backwards in the record",
        "TITLE: x\n" + event.format(1, "00:00:00:00", "00:00:01:00", "00:00:05:00", "00:00:01:00"),
    )
    yield "minutes of 99", "TITLE: x\n" + event.format(1, "00:99:99:99", "00:99:99:99", "00:99:99:99", "01:99:99:99")
    yield (
        "many events",
        "TITLE: x\n"
        + "".join(
            event.format(
                i % 1000,
                "00:00:00:00",
                "00:00:00:01",
                f"01:{i // 1440:02}:{i // 24 % 60:02}:{i % 24:02}",
                "01:59:59:00",
            )
            for i in range(6000)
        ),
    )
    yield (
        "overlapping events",
        "TITLE: x\n" + event.format(1, "00:00:00:00", "00:10:00:00", "00:00:00:00", "00:10:00:00") * 3000,
    )
    yield "a long dissolve", "TITLE: x\n001  AX V D 99999999 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n"
    yield (
        "a speed of many digits",
        "TITLE: x\n"
        + event.format(1, "00:00:00:00", "00:00:01:00", "00:00:00:00", "00:00:01:00")
        + "M2   AX       "
        + "9" * 5000
        + "                00:00:00:00\n",
    )
    yield (
        "a speed that is no number",
        "TITLE: x\n"
        + event.format(1, "00:00:00:00", "00:00:01:00", "00:00:00:00", "00:00:01:00")
        + "M2   AX       nan                00:00:00:00\n",
    )
    yield "spaces", "TITLE: x\n" + " " * 2_000_000 + "\n"
    yield "digits", "1" * 2_000_000
    yield "comments", "TITLE: x\n" + "* FROM CLIP NAME: x\n" * 100_000
    yield "bytes", bytes(range(256)) * 1000
    yield "nuls", b"TITLE: x\n" + b"\0" * 100_000
    yield (
        "a media path elsewhere",
        "TITLE: x\n"
        + event.format(1, "00:00:00:00", "00:00:01:00", "00:00:00:00", "00:00:01:00")
        + "* FROM CLIP NAME: ../../../../dev/zero\n* SOURCE FILE: /dev/zero\n",
    )


def fcpxmls() -> Iterator[tuple[str, Content]]:
    """Final Cut Pro's XML."""

    def project(spine: str, duration: str = "24/24s", tc_start: str = "0s", frame: str = "1/24s") -> str:
        return FCPXML % (
            f'<resources><format id="r1" frameDuration="{frame}" width="64" height="36"/>'
            '<asset id="r2" name="a" start="0s" duration="100s" hasVideo="1" format="r1">'
            '<media-rep kind="original-media" src="file:///dev/zero"/></asset></resources>'
            f'<library><event><project name="p"><sequence format="r1" duration="{duration}" tcStart="{tc_start}">'
            f"<spine>{spine}</spine></sequence></project></event></library>"
        )

    clip = '<asset-clip ref="r2" offset="{}" start="{}" duration="{}" name="a"/>'
    bomb = (
        '<!DOCTYPE fcpxml [<!ENTITY a "'
        + "x" * 1000
        + '">'
        + "".join(f'<!ENTITY {chr(98 + n)} "' + f"&{chr(97 + n)};" * 50 + '">' for n in range(6))
    )
    yield "entities", '<?xml version="1.0"?>' + bomb + ']><fcpxml version="1.10">&g;</fcpxml>'
    yield (
        "a file as an entity",
        '<?xml version="1.0"?><!DOCTYPE f [<!ENTITY a SYSTEM "file:///etc/passwd">]><fcpxml>&a;</fcpxml>',
    )
    yield "deep elements", FCPXML % ("<a>" * 100_000)
    yield "deep and closed", FCPXML % ("<a>" * 50_000 + "</a>" * 50_000)
    yield "many attributes", FCPXML % ("<a " + " ".join(f'b{i}="1"' for i in range(50_000)) + "/>")
    yield "over nothing", project(clip.format("0s", "0s", "24/0s"))
    yield "a frame over nothing", project(clip.format("0s", "0s", "24/24s"), frame="1/0s")
    yield "a frame of nothing", project(clip.format("0s", "0s", "24/24s"), frame="0s")
    yield "a frame below nothing", project(clip.format("0s", "0s", "24/24s"), frame="-1/24s")
    yield "a long time", project(clip.format("0s", "0s", "999999999999s"))
    yield "a far offset", project(clip.format("999999999999s", "0s", "1s"))
    yield "a time of many digits", project(clip.format("0s", "0s", "9" * 5000 + "/1s"))
    yield "a time that is none", project(clip.format("x", "y", "z"))
    yield "a time below nothing", project(clip.format("-5s", "0s", "1s"))
    yield "a reference that is not there", project('<asset-clip ref="r99" offset="0s" duration="1s"/>')
    yield "many clips", project("".join(clip.format(f"{i}/24s", "0s", "1/24s") for i in range(6000)))
    yield (
        "a compound in itself",
        FCPXML
        % (
            '<resources><format id="r1" frameDuration="1/24s" width="64" height="36"/><media id="m1" name="m">'
            '<sequence format="r1" duration="1s"><spine><ref-clip ref="m1" offset="0s" duration="1s"/></spine>'
            '</sequence></media></resources><library><event><project name="p">'
            '<sequence format="r1" duration="1s"><spine>'
            '<ref-clip ref="m1" offset="0s" duration="1s"/></spine></sequence></project></event></library>'
        ),
    )
    yield (
        "compounds doubling",
        FCPXML
        % (
            '<resources><format id="r1" frameDuration="1/24s" width="64" height="36"/>'
            + "".join(
                f'<media id="m{i}" name="m"><sequence format="r1" duration="1s"><spine>'
                + f'<ref-clip ref="m{i + 1}" offset="0s" duration="1s"/>' * 8
                + "</spine></sequence></media>"
                for i in range(12)
            )
            + '</resources><library><event><project name="p"><sequence format="r1" duration="8s"><spine>'
            '<ref-clip ref="m0" offset="0s" duration="8s"/></spine></sequence></project></event></library>'
        ),
    )
    yield (
        "connected deeply",
        project('<asset-clip ref="r2" offset="0s" duration="1s" lane="1">' * 800 + "</asset-clip>" * 800),
    )
    yield "half", project(clip.format("0s", "0s", "1s"))[:300]
    yield "no version", "<fcpxml/>"
    yield "bytes", b"<?xml version='1.0' encoding='utf-8'?><fcpxml>\xff\xfe</fcpxml>"
    yield "another alphabet", '<?xml version="1.0" encoding="utf-7"?><fcpxml/>'
    yield "an alphabet that is none", '<?xml version="1.0" encoding="klingon"?><fcpxml/>'


def xmemls() -> Iterator[tuple[str, Content]]:
    """Final Cut Pro 7's XML."""

    def sequence(items: str, rate: str = "24", duration: str = "24") -> str:
        return XMEML % (
            f"<sequence><name>s</name><duration>{duration}</duration><rate><timebase>{rate}</timebase><ntsc>FALSE</ntsc>"
            f"</rate><media><video><track>{items}</track></video></media></sequence>"
        )

    clip = "<clipitem id='c'><name>c</name><start>{}</start><end>{}</end><in>{}</in><out>{}</out></clipitem>"
    yield (
        "entities",
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><xmeml>&b;</xmeml>',
    )
    yield "no rate", sequence(clip.format(0, 24, 0, 24), rate="0")
    yield "a rate below nothing", sequence(clip.format(0, 24, 0, 24), rate="-24")
    yield "a rate that is none", sequence(clip.format(0, 24, 0, 24), rate="x")
    yield "a rate of many digits", sequence(clip.format(0, 24, 0, 24), rate="9" * 5000)
    yield "a long clip", sequence(clip.format(0, 10**15, 0, 10**15))
    yield "a far clip", sequence(clip.format(10**15, 10**15 + 24, 0, 24))
    yield "backwards", sequence(clip.format(24, 0, 24, 0))
    yield "times that are none", sequence(clip.format("a", "b", "c", "d"))
    yield "times that are not there", sequence("<clipitem/>")
    yield "times of many digits", sequence(clip.format(0, "9" * 5000, 0, "9" * 5000))
    yield "unset times", sequence(clip.format(-1, -1, 0, 24))
    yield "many clips", sequence("".join(clip.format(i, i + 1, 0, 1) for i in range(4000)))
    yield "nested sequences", sequence("<clipitem><sequence><media><video><track>" * 400)
    yield (
        "a file that names itself",
        sequence("<clipitem><file id='f'><pathurl>file://localhost/dev/zero</pathurl></file></clipitem>"),
    )
    yield "deep elements", XMEML % ("<a>" * 60_000)
    yield "half", sequence(clip.format(0, 24, 0, 24))[:200]
    yield "no sequence", XMEML % ""


def aafs() -> Iterator[tuple[str, Content]]:
    """AAF: compound files."""
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    yield "a head alone", magic
    yield "zeroes", magic + b"\0" * 100_000
    yield "ones", magic + b"\xff" * 100_000
    yield "text", "hello" * 1000
    head = bytearray(magic + b"\0" * 504)
    head[24:32] = struct.pack("<HHHH", 0x3E, 4, 0xFFFE, 12)
    head[44:48] = struct.pack("<I", 0x7FFFFFFF)
    head[68:72] = struct.pack("<I", 1)
    head[72:76] = struct.pack("<I", 0x7FFFFFFF)
    yield "a table without end", bytes(head) + b"\0" * 8192
    head[30:32] = struct.pack("<H", 60)
    yield "sectors without end", bytes(head) + b"\0" * 8192


def otiozs() -> Iterator[tuple[str, Content]]:
    """OpenTimelineIO's bundles."""

    def packed(*entries: tuple[str, bytes]) -> bytes:
        memory = io.BytesIO()
        with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in entries:
                archive.writestr(name, content)
        return memory.getvalue()

    yield "spaces", packed(("content.otio", b" " * 200_000_000))
    yield "nesting", packed(("content.otio", b"[" * 50_000_000))
    yield "a long text", packed(("content.otio", b'"' + b"a" * 60_000_000 + b'"'))
    yield "many numbers", packed(("content.otio", b"[" + b"1," * 20_000_000 + b"1]"))
    yield "media elsewhere", packed(("content.otio", b"{}"), ("../evil.mov", b"x"))
    yield "nothing", packed()
    yield "no zip", b"PK"
