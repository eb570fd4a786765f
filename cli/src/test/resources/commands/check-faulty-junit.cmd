check
--format
junit
cli/src/test/resources/policies/faulty
