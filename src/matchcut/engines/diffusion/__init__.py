"""Open video models through the diffusers library: one engine, described by a catalogue, with an adapter per family."""
