package dev.plimsoll.model;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A checked policy as text: everything resolved, nothing that is only written for people. For people and golden files. */
public final class ModelPrinter {
    private final Lines lines = new Lines();

    private ModelPrinter() {}

    public static String print(CheckedPolicy policy) {
        return new ModelPrinter().policy(policy);
    }

    private String policy(CheckedPolicy policy) {
        lines.start("policy " + policy.name() + " " + ConstantText.quoted(policy.version()));
        policy.title().ifPresent(title -> lines.line("title " + ConstantText.quoted(title)));
        lines.line("settles " + settlement(policy.settlement()));
        lines.line("modes " + policy.modes().stream().map(MarginMode::word).collect(Collectors.joining(", ")));
        policy.freshFor().ifPresent(time -> lines.line("prices fresh for " + time.toMillis() + "ms"));
        policy.effective().ifPresent(dates -> lines.line("effective " + dates(dates)));
        policy.instruments().values().forEach(this::instrument);
        policy.tables().values().forEach(this::table);
        policy.groups().forEach((name, members) -> lines.start("group " + name + " is " + String.join(", ", members)));
        policy.attributes().stream()
                .filter(attribute -> attribute.origin() == Attribute.Origin.OWN)
                .forEach(attribute -> attribute("attribute", attribute));
        policy.settings().forEach(setting -> attribute("setting", setting));
        policy.lets().forEach((name, value) -> {
            lines.start("let " + name);
            lines.line("is " + FormulaText.of(value));
        });
        RulePrinter rules = new RulePrinter(lines);
        policy.rules().forEach(rules::print);
        return lines.text();
    }

    static String dates(Dates dates) {
        return "from " + dates.from()
                + dates.until().map(until -> " until " + until).orElse("");
    }

    private static String settlement(Settlement settlement) {
        if (settlement instanceof Settlement.In in) {
            return "in " + in.currency();
        }
        return settlement instanceof Settlement.PooledIn pooled ? "pooled in " + pooled.currency() : "in each";
    }

    private void instrument(Instrument instrument) {
        lines.start("instrument " + instrument.symbol());
        lines.line(instrument.kind().word() + " " + instrument.contract().word() + " base " + instrument.base()
                + " quote " + instrument.quote() + " settle " + instrument.settle());
        instrument.contractSize().ifPresent(size -> lines.line("contract_size " + ConstantText.plain(size)));
        instrument.tick().ifPresent(tick -> lines.line("tick " + ConstantText.plain(tick)));
        instrument.lot().ifPresent(lot -> lines.line("lot " + ConstantText.plain(lot)));
    }

    private void table(BracketTable table) {
        lines.start(
                "tiers " + table.name() + " by " + table.by() + " method " + (table.marginal() ? "marginal" : "whole"));
        table.own().forEach((symbol, rows) -> block(table, symbol, rows));
        table.forAll().ifPresent(rows -> block(table, "all", rows));
    }

    private void block(BracketTable table, String of, List<Bracket> rows) {
        lines.line("for " + of);
        for (Bracket row : rows) {
            String bound = row.bound()
                    .map(end -> (table.boundInRow() ? "up to " : "below ") + ConstantText.plain(end))
                    .orElse("above");
            String cells = row.cells().entrySet().stream()
                    .map(cell -> cell.getKey() + " " + ConstantText.plain(cell.getValue()))
                    .collect(Collectors.joining(", "));
            lines.line("  " + bound + ": " + cells);
        }
    }

    private void attribute(String keyword, Attribute attribute) {
        lines.start(keyword + " " + attribute.path() + " is " + (attribute.optional() ? "optional " : "")
                + type(attribute.type())
                + attribute
                        .fallback()
                        .map(value -> " default " + ConstantText.of(value, attribute.type()))
                        .orElse(""));
    }

    private static String type(Type type) {
        if (type instanceof Type.Quantity quantity) {
            return quantity.unit().isNone() ? "number" : ConstantText.unit(quantity.unit());
        }
        return type instanceof Type.Choice choice
                ? "one of " + String.join(", ", choice.values())
                : type.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Text of paragraphs: a first line, and indented ones. */
    static final class Lines {
        private final StringBuilder text = new StringBuilder();

        void start(String line) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(line).append('\n');
        }

        void line(String line) {
            text.append("  ").append(line).append('\n');
        }

        String text() {
            return text.toString();
        }
    }
}
