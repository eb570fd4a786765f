check
docs/diagnostics
