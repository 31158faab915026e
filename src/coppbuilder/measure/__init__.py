"""Pure arithmetic over the model: one place for each number that rules, assembler and previews share."""
