assess
--policy
policies/guide/guide.margin
--account
cli/src/test/resources/commands/settles-in-btc.yaml
