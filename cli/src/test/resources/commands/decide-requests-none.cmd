decide
--policy
policies/guide/guide.margin
--account
policies/examples/accounts/empty.yaml
--requests
cli/src/test/resources/policies/empty.margin
