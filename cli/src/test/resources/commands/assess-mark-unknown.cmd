assess
--policy
policies/guide/guide.margin
--account
policies/examples/accounts/alert.yaml
--mark
ADA-USD=0.057
