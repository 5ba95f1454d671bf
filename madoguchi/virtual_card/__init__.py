"""A virtual card (仮想カード) for tests, training and demonstrations; its persons are invented."""
