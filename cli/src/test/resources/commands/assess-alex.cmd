assess
--policy
policies/guide/plain.margin
--account
policies/examples/accounts/alex.yaml
