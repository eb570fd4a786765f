fmt
--check
policies/guide
policies/binance
