spec
--policy
policies/nothing.margin
cli/src/test/resources/features/leverage.feature
