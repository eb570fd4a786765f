assess
--policy
policies/guide/guide.margin
--account
nothing.yaml
--format
json
