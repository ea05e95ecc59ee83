"""The board: the film as cards, scene by scene."""
