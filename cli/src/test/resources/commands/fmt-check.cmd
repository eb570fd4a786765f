fmt
--check
policies
