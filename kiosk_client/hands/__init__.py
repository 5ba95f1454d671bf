"""The operator's hands: proxy input into the application page, refused where it is not theirs."""
