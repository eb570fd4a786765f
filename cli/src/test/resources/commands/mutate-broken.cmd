mutate
--policy
policies/guide/guide.margin
cli/src/test/resources/features/broken.feature
