"""Practice application site (練習サイト): a stand-in for the third party's online application.

The real application page belongs to somebody else, so training, the demo and every end-to-end
test need one of their own: same steps, same rules, same awkward widgets, another origin and
another process than the rest of madoguchi. It imports nothing of the server or the kiosk.
"""
