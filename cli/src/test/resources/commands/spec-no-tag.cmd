spec
--policy
policies/guide/guide.margin
--tags
cap
cli/src/test/resources/features/leverage.feature
