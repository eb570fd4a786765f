import
binance
cli/src/test/resources/venues/binance-faulty.json
--out
target/never
--max-errors
1
