spec
--policy
policies/guide/guide.margin
--name
withdraw
cli/src/test/resources/features/leverage.feature
