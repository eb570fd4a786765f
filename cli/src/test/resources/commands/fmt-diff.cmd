fmt
--diff
cli/src/test/resources/policies/untidy.margin
policies/guide
