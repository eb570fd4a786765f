new
policies
