"""The edit as other programs read it: OTIO, EDL, FCPXML, Premiere XML, AAF, MLT, Kdenlive, ALE."""
