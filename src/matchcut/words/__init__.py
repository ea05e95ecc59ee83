"""What the program says, as data and in English: statements, and a sentence for each of them.

Every room states what it has to tell as a kind and arguments (`statements`). The sentences lie here, by code, beneath
all rooms: whoever shows, logs or passes on a statement has words for it, and the studio has them in every language.
"""
