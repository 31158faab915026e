"""What is kept between runs, in a folder of the user; that it is lost or broken only costs time."""

from __future__ import annotations
