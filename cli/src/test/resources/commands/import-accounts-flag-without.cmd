import
okx
policies/src/test/resources/accounts/okx/positions.json
--settle
USDT
