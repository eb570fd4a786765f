conform
--policy
policies/guide/plain.margin
--venue
binance
cli/src/test/resources/venues/binance.json
