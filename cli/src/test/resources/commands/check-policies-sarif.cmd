check
--format
sarif
policies/guide/guide.margin
policies/guide/common.margin
policies/guide/plain.margin
