"""What several probes share: each look is taken once in a run."""
