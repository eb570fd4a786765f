package dev.plimsoll.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of statements. */
final class StatementPieces implements Declaration.Visitor<List<Piece>> {
    private final Spelling spelling;
    private final ExpressionPieces expressions;
    private final ClausePieces clauses;
    private final TablePieces tables;

    StatementPieces(Spelling spelling) {
        this.spelling = spelling;
        this.expressions = new ExpressionPieces(spelling);
        this.clauses = new ClausePieces(spelling, expressions);
        this.tables = new TablePieces(spelling, expressions, clauses);
    }

    private static List<Piece> start(String keyword, String... words) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.line(0, keyword));
        for (String word : words) {
            pieces.add(Piece.blank(word));
        }
        return pieces;
    }

    @Override
    public List<Piece> policyHeader(Declaration.PolicyHeader header) {
        List<Piece> pieces = start("policy", header.name().text(), "version", spelling.of(header.version()));
        pieces.addAll(tables.header(header.lines()));
        return pieces;
    }

    @Override
    public List<Piece> include(Declaration.Include include) {
        return start("include", spelling.of(include.path()));
    }

    @Override
    public List<Piece> instrumentsFrom(Declaration.InstrumentsFrom instruments) {
        return start("instruments", "from", spelling.of(instruments.path()));
    }

    @Override
    public List<Piece> instrumentRows(Declaration.InstrumentRows instruments) {
        List<Piece> pieces = start("instruments");
        pieces.addAll(tables.instruments(instruments.rows()));
        return pieces;
    }

    @Override
    public List<Piece> tiersFrom(Declaration.TiersFrom tiers) {
        return start("tiers", tiers.name().text(), "from", spelling.of(tiers.path()));
    }

    @Override
    public List<Piece> tierTable(Declaration.TierTable tiers) {
        List<Piece> pieces =
                start("tiers", tiers.name().text(), "by", tiers.by().text());
        tiers.method().ifPresent(method -> {
            pieces.add(Piece.blank("method"));
            pieces.add(Piece.blank(method.text()));
        });
        pieces.addAll(tables.tiers(tiers.blocks()));
        return pieces;
    }

    @Override
    public List<Piece> group(Declaration.Group group) {
        List<Piece> pieces = start("group", group.name().text(), "is");
        GroupMembers members = group.members();
        if (members instanceof GroupMembers.AllExcept all) {
            pieces.add(Piece.blank("all"));
            if (!all.members().isEmpty()) {
                pieces.add(Piece.blank("except"));
                pieces.addAll(expressions.list(Binding.SUM, all.members()));
            }
        } else if (members instanceof GroupMembers.Where where) {
            pieces.add(Piece.blank("instruments"));
            pieces.add(Piece.blank("where"));
            pieces.addAll(whole(where.condition()));
        } else if (members instanceof GroupMembers.Listed listed) {
            pieces.addAll(expressions.list(Binding.SUM, listed.members()));
        }
        return pieces;
    }

    @Override
    public List<Piece> attribute(Declaration.Attribute attribute) {
        List<Piece> pieces = start("attribute", attribute.path().text(), "is");
        if (attribute.optional()) {
            pieces.add(Piece.blank("optional"));
        }
        pieces.addAll(type(attribute.type(), attribute.fallback()));
        return pieces;
    }

    @Override
    public List<Piece> setting(Declaration.Setting setting) {
        List<Piece> pieces = start("setting", setting.path().text(), "is");
        pieces.addAll(type(setting.type(), setting.fallback()));
        return pieces;
    }

    private List<Piece> type(TypeName type, Optional<Expression> fallback) {
        List<Piece> pieces = new ArrayList<>();
        if (type instanceof TypeName.OneOf oneOf) {
            pieces.add(Piece.blank("one"));
            pieces.add(Piece.blank("of"));
            pieces.addAll(ClausePieces.names(oneOf.values()));
        } else if (type instanceof TypeName.Words words) {
            words.words().forEach(word -> pieces.add(Piece.blank(word.text())));
        }
        fallback.ifPresent(value -> {
            pieces.add(Piece.soft("default"));
            pieces.addAll(expressions.at(Binding.SUM, value));
        });
        return pieces;
    }

    @Override
    public List<Piece> let(Declaration.Let let) {
        List<Piece> pieces = start("let", let.name().text(), "=");
        pieces.addAll(whole(let.value()));
        return pieces;
    }

    @Override
    public List<Piece> rule(Declaration.Rule rule) {
        List<Piece> pieces = new ArrayList<>();
        if (rule.head() instanceof RuleHead.Margin margin) {
            pieces.addAll(
                    start("margin", margin.requirement().text(), rule.name().text()));
            margin.scope().ifPresent(scope -> {
                pieces.add(Piece.blank("of"));
                pieces.add(Piece.blank(scope.text()));
            });
        } else {
            pieces.addAll(start(rule.kind().keyword(), rule.name().text()));
        }
        pieces.add(Piece.touching(":"));
        pieces.addAll(head(rule.head()));
        pieces.addAll(clauses.of(rule.clauses()));
        return pieces;
    }

    private List<Piece> head(RuleHead head) {
        List<Piece> pieces = new ArrayList<>();
        if (head instanceof RuleHead.Bound bound) {
            pieces.add(Piece.blank(bound.attribute().text()));
            pieces.add(Piece.blank("at"));
            pieces.addAll(whole(bound.bound()));
        } else if (head instanceof RuleHead.Margin margin) {
            pieces.addAll(whole(margin.amount()));
        } else if (head instanceof RuleHead.Collateral collateral) {
            pieces.addAll(whole(collateral.amount()));
        } else if (head instanceof RuleHead.Actions actions) {
            pieces.addAll(ClausePieces.names(actions.actions()));
        } else if (head instanceof RuleHead.Requirement requirement) {
            pieces.addAll(whole(requirement.condition()));
        } else if (head instanceof RuleHead.Scope scope) {
            pieces.add(Piece.blank(scope.scope().text()));
        } else if (head instanceof RuleHead.Property property) {
            pieces.add(Piece.blank(property.what().text()));
            pieces.addAll(ClausePieces.names(property.subjects()));
        }
        return pieces;
    }

    @Override
    public List<Piece> builtin(Declaration.Builtin builtin) {
        List<Piece> pieces = start("builtin", builtin.name().text());
        pieces.addAll(clauses.of(builtin.clauses()));
        return pieces;
    }

    private List<Piece> whole(Expression expression) {
        return expressions.at(Binding.WHOLE, expression);
    }
}
