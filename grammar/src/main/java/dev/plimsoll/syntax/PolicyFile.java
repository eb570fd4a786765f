package dev.plimsoll.syntax;

import dev.plimsoll.source.Source;
import java.util.List;
import java.util.Optional;

/** A file as written: statements in their order, and its comments. A file without a policy header is a fragment. */
public record PolicyFile(Source source, List<Declaration> declarations, List<Comment> comments) {
    public PolicyFile {
        declarations = List.copyOf(declarations);
        comments = List.copyOf(comments);
    }

    public Optional<Declaration.PolicyHeader> header() {
        return declarations.stream()
                .filter(Declaration.PolicyHeader.class::isInstance)
                .map(Declaration.PolicyHeader.class::cast)
                .findFirst();
    }
}
