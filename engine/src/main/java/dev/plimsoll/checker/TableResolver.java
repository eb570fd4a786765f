package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.util.Optional;

/** Cells of bracket tables: {@code TABLE.COLUMN} in the row of the subject, {@code TABLE[AMOUNT].COLUMN} in another. */
final class TableResolver {
    private final ExpressionResolver resolver;
    private final Environment environment;
    private final Scope scope;

    TableResolver(ExpressionResolver resolver) {
        this.resolver = resolver;
        this.environment = resolver.environment();
        this.scope = resolver.scope();
    }

    /** {@code TABLE.COLUMN}. */
    Optional<Typed> cell(Expression.Path path, String name, String column) {
        KnownTable table = environment.tables().get(name);
        if (table == null || !hasRow(path.span(), table)) {
            return Optional.empty();
        }
        Optional<Type> type = column(path.span(), table, column);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        String by = table.schema().by().name();
        Subject subject = subject(table);
        Optional<Attribute> attribute = environment.vocabulary().attribute(subject, by);
        if (attribute.isEmpty()) {
            resolver.problems()
                    .report(
                            NameCode.NOT_HERE,
                            path.span(),
                            "`" + name + "` is looked up by `" + by + "`, and there is none in "
                                    + (scope.depth() > 0 ? "this place" : scope.topic()),
                            "name the amount, as in `" + name + "[…]." + column + "`");
            return Optional.empty();
        }
        boolean after = scope.subject() == Subject.REQUEST || scope.after();
        Type key = Tags.of(attribute.get().type(), subject, scope, environment.markets());
        Formula row = new Formula.Read(path.span(), resolver.world().plain(key), attribute.get(), after);
        return Optional.of(typed(path.span(), table, column, type.get(), row));
    }

    /** {@code TABLE[AMOUNT].COLUMN}. */
    Optional<Typed> lookup(Expression.Lookup lookup) {
        String name = lookup.table().text();
        Optional<Typed> key = resolver.resolve(lookup.key());
        KnownTable table = environment.tables().get(name);
        if (table == null) {
            if (!environment.isSilent(name, environment.tables().keySet())) {
                resolver.problems()
                        .unknown(
                                NameCode.UNKNOWN_NAME,
                                lookup.table().span(),
                                "there is no table `" + name + "`",
                                name,
                                environment.tables().keySet());
            }
            return Optional.empty();
        }
        if (!hasRow(lookup.table().span(), table)) {
            return Optional.empty();
        }
        Optional<Type> type =
                column(lookup.column().span(), table, lookup.column().text());
        if (type.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        Type wanted = Tags.of(table.schema().key(), holder(table), scope, environment.markets());
        Typed asked = key.get().isZero() ? new Pairing(resolver).as(key.get(), wanted) : key.get();
        if (!new Expected(resolver).is(asked, wanted, "`" + name + "` is looked up by")) {
            return Optional.empty();
        }
        return Optional.of(typed(lookup.span(), table, lookup.column().text(), type.get(), asked.formula()));
    }

    /** A row belongs to an instrument, in a table by what a balance has to an asset. */
    private boolean hasRow(Span span, KnownTable table) {
        boolean ofAssets = table.schema().ofAssets();
        if (ofAssets ? scope.dotted().contains(Subject.BALANCE) : scope.hasInstrument()) {
            return true;
        }
        resolver.problems()
                .report(
                        NameCode.NOT_HERE,
                        span,
                        "`" + table.schema().name() + "` has a row for an " + (ofAssets ? "asset" : "instrument")
                                + ", and there is none in "
                                + (scope.depth() > 0 ? "this place" : scope.topic()),
                        "ask it of the " + (ofAssets ? "balances" : "positions") + ", as in `sum of … over "
                                + (ofAssets ? "balances`" : "positions`"));
        return false;
    }

    /** Whose roles the units of a table's amounts have. */
    private static Subject holder(KnownTable table) {
        return table.schema().ofAssets() ? Subject.BALANCE : Subject.INSTRUMENT;
    }

    private Optional<Type> column(Span span, KnownTable table, String column) {
        Type type = table.schema().columns().get(column);
        if (type == null) {
            if (!environment.isUnread(table.schema().name() + "." + column)) {
                resolver.problems()
                        .unknown(
                                NameCode.UNKNOWN_COLUMN,
                                span,
                                "`" + table.schema().name() + "` has no column `" + column + "`",
                                column,
                                table.schema().columns().keySet());
            }
            return Optional.empty();
        }
        return Optional.of(Tags.of(type, holder(table), scope, environment.markets()));
    }

    private Typed typed(Span span, KnownTable table, String column, Type type, Formula key) {
        return new Typed(
                new Formula.Lookup(span, resolver.world().plain(type), table.table(), column, key),
                type,
                span,
                Typed.Bare.NO);
    }

    /** Whose amount finds the row: the position afterwards in a rule on requests. */
    private Subject subject(KnownTable table) {
        if (table.schema().ofAssets()) {
            return Subject.BALANCE;
        }
        return scope.subject() == Subject.REQUEST ? Subject.POSITION : scope.subject();
    }
}
