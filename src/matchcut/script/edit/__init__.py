"""Edits made elsewhere, read: OTIO, EDL, FCPXML, Final Cut Pro 7 (Premiere) XML and AAF become one exact value."""
