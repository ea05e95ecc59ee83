"""A scripted engine for tests: it makes simple frames, or crashes, hangs and fails as its parameters say."""
