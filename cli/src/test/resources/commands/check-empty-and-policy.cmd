check
cli/src/test/resources/policies/empty.margin
policies/guide/plain.margin
