"""Writes the site for a peer: python peer_site.py hugo OUTPUT SITE FOLDER

OUTPUT is our built site, SITE the folder it was built from; the peer's site is written into FOLDER."""

import sys
from pathlib import Path

import hugo_site
import sphinx_site
import strictdoc_site
from facts import Facts

WRITERS = {"hugo": hugo_site.write, "sphinx": sphinx_site.write, "strictdoc": strictdoc_site.write}

if __name__ == "__main__":
    if len(sys.argv) != 5 or sys.argv[1] not in WRITERS:
        sys.exit(__doc__)
    output, site, folder = map(Path, sys.argv[2:])
    WRITERS[sys.argv[1]](Facts.read(output, site), folder)
