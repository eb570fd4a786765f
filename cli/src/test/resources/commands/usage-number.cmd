check
--max-errors
many
policies
