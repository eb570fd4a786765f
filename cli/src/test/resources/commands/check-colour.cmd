check
--color
always
cli/src/test/resources/policies/faulty/warned.margin
