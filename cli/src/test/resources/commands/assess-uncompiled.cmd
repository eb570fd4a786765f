assess
--policy
cli/src/test/resources/policies/faulty/typo.margin
--account
policies/examples/accounts/empty.yaml
