"""One adapter per family of models: how a shot's material becomes the arguments of the family's pipeline."""
