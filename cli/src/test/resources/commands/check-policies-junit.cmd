check
--format
junit
policies/guide
