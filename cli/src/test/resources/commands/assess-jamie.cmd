assess
--policy
policies/guide/plain.margin
--account
policies/examples/accounts/jamie.yaml
