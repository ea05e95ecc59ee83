"""The film on paper: storyboard, shot list, cast list and continuity sheet, for people on their feet."""
