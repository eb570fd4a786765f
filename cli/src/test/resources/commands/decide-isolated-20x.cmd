decide
--policy
policies/guide/guide.margin
--account
policies/examples/accounts/empty.yaml
--request
policies/examples/requests/isolated-20x.yaml
