"""How a shot is entered: where one ends and the next begins, in films that were joined."""
