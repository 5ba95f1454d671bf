"""Packages of updates (更新パッケージ): their form, who vouches for them, and when they count."""
