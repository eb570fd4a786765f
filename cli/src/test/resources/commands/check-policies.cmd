check
policies
