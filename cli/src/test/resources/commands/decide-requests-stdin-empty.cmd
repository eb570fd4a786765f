decide
--policy
policies/guide/guide.margin
--account
policies/examples/accounts/empty.yaml
--requests
-
