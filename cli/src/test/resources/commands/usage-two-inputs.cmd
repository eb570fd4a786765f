decide
--policy
policies/guide/guide.margin
--account
-
--request
-
