check
--format
junit
policies/guide/guide.margin
policies/guide/common.margin
policies/guide/plain.margin
