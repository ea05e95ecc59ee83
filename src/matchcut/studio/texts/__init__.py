"""Words of the studio in the person's language: translated sentences, errors, findings, numbers and dates."""
