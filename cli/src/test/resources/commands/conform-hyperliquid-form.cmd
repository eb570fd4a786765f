conform
--policy
policies/hyperliquid/perps.margin
--venue
binance
cli/src/test/resources/venues/binance.json
--max-errors
2
