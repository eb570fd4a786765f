check
--format
sarif
policies/guide
