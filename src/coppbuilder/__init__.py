"""Assembles provably best training programs out of the professional modules that colleges already teach."""
