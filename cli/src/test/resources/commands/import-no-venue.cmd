import
kraken
cli/src/test/resources/venues/binance.json
