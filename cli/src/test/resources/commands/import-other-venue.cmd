import
okx
cli/src/test/resources/venues/binance.json
