spec
--policy
features/src/test/resources/coverage/harbour.margin
--coverage
--format
html
features/src/test/resources/coverage/harbour.feature
