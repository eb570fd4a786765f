spec
--policy
features/src/test/resources/coverage/harbour.margin
--coverage
--threshold
101
features/src/test/resources/coverage/harbour.feature
