"""Film grammar: what a storyboard itself shows to be wrong, before a picture is made."""
