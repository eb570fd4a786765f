fmt
--check
cli/src/test/resources/policies/untidy.margin
policies/guide
