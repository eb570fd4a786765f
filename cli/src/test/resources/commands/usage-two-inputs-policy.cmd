decide
--policy
-
--account
-
--request
policies/examples/requests/cross-6x.yaml
