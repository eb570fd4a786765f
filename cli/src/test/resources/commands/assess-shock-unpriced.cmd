assess
--policy
policies/guide/guide.margin
--account
policies/examples/accounts/alert.yaml
--shock
ETH-USDT=-20%
