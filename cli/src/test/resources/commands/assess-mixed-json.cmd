assess
--policy
policies/binance/usdm.margin
--account
policies/examples/accounts/mixed.yaml
--format
json
