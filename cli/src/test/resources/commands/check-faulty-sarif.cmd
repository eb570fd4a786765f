check
--format
sarif
cli/src/test/resources/policies/faulty
