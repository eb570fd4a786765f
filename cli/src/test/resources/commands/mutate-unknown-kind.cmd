mutate
--policy
policies/guide/guide.margin
cli/src/test/resources/features/leverage.feature
--only
comparisn
