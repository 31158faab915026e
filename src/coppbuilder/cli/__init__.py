"""The command line: one file a command, exit codes, language; it alone reads the environment and the clock."""
