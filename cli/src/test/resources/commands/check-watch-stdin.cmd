check
--watch
-
