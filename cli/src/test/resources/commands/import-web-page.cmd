import
binance
cli/src/test/resources/venues/page.html
