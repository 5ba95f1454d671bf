"""`madoguchi bench window`: keystroke to pixel, and bytes, beside TigerVNC + noVNC."""
