check
--format
junit
--fail-level
warning
--max-errors
1
cli/src/test/resources/policies/faulty
