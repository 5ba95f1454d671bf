"""Site profiles (サイト設定): what the kiosk knows of a third-party site, and why it trusts it."""
