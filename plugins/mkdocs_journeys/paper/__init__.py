"""A journey as a file to hand on: its page as PDF, its map as a picture, its diagram as a drawing."""
