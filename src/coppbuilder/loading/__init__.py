"""From bytes to a checked catalogue: syntax, positions, shape, values, index."""
