check
policies/guide
policies/binance
