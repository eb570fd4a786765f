check
--format
sarif
policies
