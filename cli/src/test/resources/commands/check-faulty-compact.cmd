check
--format
compact
cli/src/test/resources/policies/faulty
