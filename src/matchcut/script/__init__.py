"""Readers and writers of stories: a text becomes a Film, and a Film the text again."""
