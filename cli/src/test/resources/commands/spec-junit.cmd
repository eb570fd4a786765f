spec
--policy
policies/guide/guide.margin
--format
junit
cli/src/test/resources/features/broken.feature
cli/src/test/resources/features/leverage.feature
