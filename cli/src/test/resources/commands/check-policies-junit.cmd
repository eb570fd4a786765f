check
--format
junit
policies
