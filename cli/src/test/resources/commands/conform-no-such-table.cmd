conform
--policy
cli/src/test/resources/venues/drifted.margin
--venue
binance
cli/src/test/resources/venues/binance.json
--table
bracket
