conform
--policy
cli/src/test/resources/venues/drifted.margin
--venue
okx
cli/src/test/resources/venues/binance.json
--format
json
