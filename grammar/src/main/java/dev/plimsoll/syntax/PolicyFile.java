package dev.plimsoll.syntax;

import dev.plimsoll.source.Source;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file as written: statements in their order, and its comments. A file without a policy header is a fragment.
 *
 * @param unread of each statement that could not be read and is not in the tree: the keyword that it starts with, or was
 *     meant to, and the names that it declares; what refers to one of them deserves no second error
 */
public record PolicyFile(Source source, List<Declaration> declarations, List<Comment> comments, Set<String> unread) {
    public PolicyFile {
        declarations = List.copyOf(declarations);
        comments = List.copyOf(comments);
        unread = Collections.unmodifiableSet(new LinkedHashSet<>(unread));
    }

    /** A file of which everything was read. */
    public PolicyFile(Source source, List<Declaration> declarations, List<Comment> comments) {
        this(source, declarations, comments, Set.of());
    }

    public Optional<Declaration.PolicyHeader> header() {
        return declarations.stream()
                .filter(Declaration.PolicyHeader.class::isInstance)
                .map(Declaration.PolicyHeader.class::cast)
                .findFirst();
    }
}
