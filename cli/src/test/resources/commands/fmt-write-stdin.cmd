fmt
--write
-
