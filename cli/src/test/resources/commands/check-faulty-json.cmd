check
--format
json
cli/src/test/resources/policies/faulty
