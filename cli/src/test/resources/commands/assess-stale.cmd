assess
--policy
policies/guide/guide.margin
--account
policies/examples/accounts/alert.yaml
--at
2031-01-01T00:00:00Z
