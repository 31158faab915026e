"""What is known of documents that could not be read: that they exist, so nobody may say that they are missing."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Unread:
    """A document that cannot be used until its file is mended, as far as its name could be made out.

    Attributes:
        kind: its kind; none if it could be of any.
        id: its id.
        file: where it lies.
        version: its version as written, if it has one.

    Example:
        >>> Unread(kind="module", id="college-a.welding", file="welding.yaml").version

    """

    kind: str | None = None
    id: str
    file: str
    version: str | None = None
