check
cli/src/test/resources/policies/faulty
