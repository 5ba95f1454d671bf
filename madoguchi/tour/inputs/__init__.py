"""What the browsers' fake cameras and microphones play: a face and a voice for each side.

Chromium's own fake device is a green disc with a beep, which looks the same on both ends: a
swapped or looped-back stream would pass for a call. Here each side has its own picture and
sentences, so the tour can say **whose** picture arrived.
"""
