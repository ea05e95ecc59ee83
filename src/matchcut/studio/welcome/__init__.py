"""The welcome: recent films, examples, new films, and how this machine stands."""
