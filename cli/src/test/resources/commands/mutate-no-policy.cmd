mutate
cli/src/test/resources/features/leverage.feature
