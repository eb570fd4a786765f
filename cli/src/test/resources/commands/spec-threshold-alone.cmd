spec
--policy
features/src/test/resources/coverage/harbour.margin
--threshold
90
features/src/test/resources/coverage/harbour.feature
