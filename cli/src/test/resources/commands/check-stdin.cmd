check
--format
compact
-
