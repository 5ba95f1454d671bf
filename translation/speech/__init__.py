"""Speech (音声, Z-18): cutting sound into utterances, engines that hear and speak, their checks."""
