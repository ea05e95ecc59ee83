"""Words of the studio in the person's language: translated sentences, errors, remedies, numbers and dates."""
