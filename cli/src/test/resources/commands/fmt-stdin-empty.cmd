fmt
-
