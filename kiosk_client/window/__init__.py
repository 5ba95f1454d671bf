"""The application window (window A): its browser, its picture, its fields."""
