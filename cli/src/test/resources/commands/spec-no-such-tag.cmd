spec
--policy
policies/guide/guide.margin
--tags
@ca
cli/src/test/resources/features/leverage.feature
