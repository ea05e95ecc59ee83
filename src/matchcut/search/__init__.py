"""Shots found by what a person remembers of them: by their words, and by what those mean.

language        the words of a text as they are compared: folded, without endings, without those that say nothing
shots           an index of a film's shots by their words
"""
