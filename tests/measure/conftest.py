import sys
from pathlib import Path

# The short words for small catalogues are shared with the tests of assembly.
sys.path.insert(0, str(Path(__file__).parent.parent / "assemble"))
