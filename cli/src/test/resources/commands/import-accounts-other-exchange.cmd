import
hyperliquid
--accounts
policies/src/test/resources/accounts/okx/positions.json
