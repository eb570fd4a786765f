check
cli/src/test/resources/policies/empty.margin
cli/src/test/resources/policies/comment.margin
