"""The kiosk agent: the policy enforcement point between a citizen's application and the world."""
