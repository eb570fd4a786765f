check
policies/guide/guide.margin
policies/guide/common.margin
policies/guide/plain.margin
policies/binance/usdm.margin
