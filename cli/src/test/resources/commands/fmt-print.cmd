fmt
cli/src/test/resources/policies/untidy.margin
