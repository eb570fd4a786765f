decide
--policy
-
--account
policies/examples/accounts/empty.yaml
--request
policies/examples/requests/cross-6x.yaml
