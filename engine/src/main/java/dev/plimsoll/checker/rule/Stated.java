package dev.plimsoll.checker.rule;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.vocabulary.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * What a policy states beside its rules.
 *
 * @param head the first line of the {@code policy} statement
 * @param header that statement
 * @param modes the margin modes in use
 * @param settlement absent if it has errors
 * @param declarations all statements, those of included files too
 * @param keys what bracket tables are looked up by
 */
public record Stated(
        Span head,
        Declaration.PolicyHeader header,
        List<MarginMode> modes,
        Optional<Settlement> settlement,
        List<Declaration> declarations,
        List<Attribute> keys) {
    public Stated {
        modes = List.copyOf(modes);
        declarations = List.copyOf(declarations);
        keys = List.copyOf(keys);
    }

    /** Whether something stands in the policy's own file. An included file may serve other policies as well. */
    boolean isOwn(Span span) {
        return span.source().name().equals(head.source().name());
    }

    /** A kind of line of the header, if it is written. */
    <L extends HeaderLine> Optional<L> line(Class<L> kind) {
        return header.lines().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
