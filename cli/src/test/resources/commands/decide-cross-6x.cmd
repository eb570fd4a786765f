decide
--policy
policies/guide/guide.margin
--account
policies/examples/accounts/empty.yaml
--request
policies/examples/requests/cross-6x.yaml
