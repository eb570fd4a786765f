spec
--policy
policies
cli/src/test/resources/features/leverage.feature
