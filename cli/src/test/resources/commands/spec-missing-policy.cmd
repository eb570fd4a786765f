spec
cli/src/test/resources/features/leverage.feature
