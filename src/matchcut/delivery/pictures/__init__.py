"""Pictures of the film: stills, sequences, moving pictures of one shot, clips with handles, and what is burnt in."""
