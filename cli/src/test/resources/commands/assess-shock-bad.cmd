assess
--policy
policies/guide/guide.margin
--account
policies/examples/accounts/alert.yaml
--shock
ADA-USDT=-20
