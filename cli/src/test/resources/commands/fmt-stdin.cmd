fmt
--diff
-
