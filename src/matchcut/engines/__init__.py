"""What makes takes. `spec` says what an engine is and can do; each folder holds one engine."""
