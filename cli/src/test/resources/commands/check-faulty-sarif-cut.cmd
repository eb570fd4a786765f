check
--format
sarif
--max-errors
1
cli/src/test/resources/policies/faulty
