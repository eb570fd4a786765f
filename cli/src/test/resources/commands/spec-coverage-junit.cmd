spec
--policy
features/src/test/resources/coverage/harbour.margin
--coverage
--format
junit
features/src/test/resources/coverage/harbour.feature
