check
--format
github
cli/src/test/resources/policies/faulty
