mutate
--policy
cli/src/test/resources/policies/faulty/table.margin
cli/src/test/resources/features/leverage.feature
