"""The walk from storyboard to film, in the steps that every face of the program takes.

sources    a storyboard or project on disk becomes an open project
making     what is stale is planned, queued and made
exporting  the circled takes become a film
standing   how every shot and job stands, in data
"""
