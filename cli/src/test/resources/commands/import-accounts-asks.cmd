import
binance
--accounts
policies/src/test/resources/accounts/binance/third-version.json
--mode
cross
