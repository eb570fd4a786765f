fmt
--check
--write
policies
