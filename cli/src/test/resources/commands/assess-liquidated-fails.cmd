assess
--policy
policies/guide/guide.margin
--account
policies/examples/accounts/liquidated-isolated.yaml
--fail-on
liquidate
