check
policies/nothing.margin
