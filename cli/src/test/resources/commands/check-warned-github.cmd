check
--format
github
--fail-level
warning
cli/src/test/resources/policies/faulty/warned.margin
