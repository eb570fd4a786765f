spec
--policy
features/src/test/resources/coverage/harbour.margin
--coverage
--threshold
40
features/src/test/resources/coverage/harbour.feature
