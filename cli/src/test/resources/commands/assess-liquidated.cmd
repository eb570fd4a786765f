assess
--policy
policies/guide/guide.margin
--account
policies/examples/accounts/liquidated-cross.yaml
