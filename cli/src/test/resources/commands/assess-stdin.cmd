assess
--policy
policies/guide/guide.margin
--account
-
