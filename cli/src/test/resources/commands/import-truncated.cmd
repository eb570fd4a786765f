import
binance
cli/src/test/resources/venues/truncated.json
