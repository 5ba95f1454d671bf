"""Updates of this kiosk (更新): fetched, prepared, tried, and taken back if they do not hold."""
