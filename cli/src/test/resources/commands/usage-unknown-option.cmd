decide
--polcy
x
