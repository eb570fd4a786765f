package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import java.util.List;

/** A policy header stands first, and once. */
final class HeaderPlace {
    private HeaderPlace() {}

    static void check(List<Declaration> declarations, Building building) {
        List<Declaration> headers = declarations.stream()
                .filter(Declaration.PolicyHeader.class::isInstance)
                .toList();
        if (headers.isEmpty()) {
            return;
        }
        Declaration first = headers.get(0);
        if (declarations.get(0).span().start() < first.span().start()) {
            building.report(
                    Diagnostic.of(SyntaxCode.HEADER_PLACE, keyword(building, first), "statements stand before `policy`")
                            .withRelated(declarations.get(0).span(), "the first statement")
                            .withHelp("put the header at the top of the file"));
        }
        for (Declaration other : headers.subList(1, headers.size())) {
            building.report(Diagnostic.of(SyntaxCode.DUPLICATE, keyword(building, other), "a second `policy`")
                    .withRelated(keyword(building, first), "the first one"));
        }
    }

    private static Span keyword(Building building, Declaration header) {
        int start = header.span().start();
        return building.span(start, start + "policy".length());
    }
}
