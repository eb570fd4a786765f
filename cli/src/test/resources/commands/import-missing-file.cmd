import
binance
cli/src/test/resources/venues/none.json
