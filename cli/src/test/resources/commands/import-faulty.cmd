import
binance
cli/src/test/resources/venues/binance-faulty.json
