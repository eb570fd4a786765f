package dev.plimsoll.checker.table;

import dev.plimsoll.data.Node;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a policy says.
 *
 * @param declarations the statements of the policy's file, those of an included file in the place of its {@code include}
 *     (a file that is included again adds nothing)
 * @param documents the files of {@code instruments from} and {@code tiers … from} by the place of their path; one that
 *     could not be read is not among them, and has been reported
 * @param unread names that are declared by statements which could not be read; to name one is no second error
 * @param complete whether all files could be read; if not, any name that is not known may be declared in one of them
 */
public record Statements(
        List<Declaration> declarations, Map<Span, Node> documents, Set<String> unread, boolean complete) {
    public Statements {
        declarations = List.copyOf(declarations);
        documents = Map.copyOf(documents);
        unread = Set.copyOf(unread);
    }

    /** Whether a name that is not known may be declared in something that could not be read. */
    public boolean mayDeclare(String name) {
        return !complete || unread.contains(name);
    }

    /** The file that a statement names, if it could be read. */
    public Optional<Node> document(Text path) {
        return Optional.ofNullable(documents.get(path.span()));
    }

    /** The statements of one kind in their order. */
    public <D extends Declaration> List<D> all(Class<D> kind) {
        return declarations.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
