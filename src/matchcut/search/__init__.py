"""Shots found by what a person remembers of them: by their words, and by what those mean.

language        the words of a text as they are compared: folded, without endings, without those that say nothing
shots           an index of a film's shots by their words
meaning         how near to a query shots are in what they mean, and both put together
minilm          the model that makes numbers of a text, and (minilm_packages) where it comes from
kept_vectors    what it made of a film's texts, in a file
work            the model in a process of its own, for whoever must stay light
"""
