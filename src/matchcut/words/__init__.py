"""What the program says, in English: a sentence for each kind of statement. The studio translates them."""
