fmt
--check
cli/src/test/resources/policies/untidy.margin
policies/guide/guide.margin
policies/guide/common.margin
policies/guide/plain.margin
