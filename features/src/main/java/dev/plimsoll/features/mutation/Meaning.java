package dev.plimsoll.features.mutation;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaParts;
import dev.plimsoll.model.FormulaText;
import dev.plimsoll.model.Message;
import dev.plimsoll.model.ModelPrinter;
import dev.plimsoll.model.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a policy says, as canonical text: policies with the same text give the same verdicts, amounts and plans. Names that
 * only abbreviate, rows that no instrument has and columns that nothing reads are not in it; conditions are in the form of
 * {@link Simplifier}. Two policies that say the same may still differ in it: equal texts are a proof, others are none.
 */
final class Meaning {
    private final CheckedPolicy policy;
    private final List<Rule> rules;
    private final List<Formula> messages;

    private Meaning(CheckedPolicy policy) {
        RuleSimplifier simplifier = new RuleSimplifier(policy);
        this.policy = policy;
        this.rules = policy.rules().stream().map(simplifier::rule).toList();
        this.messages = policy.rules().stream()
                .flatMap(rule -> rule.header().because().stream())
                .flatMap(message -> message.parts().stream())
                .filter(Message.Filled.class::isInstance)
                .map(part -> ((Message.Filled) part).value())
                .toList();
    }

    static String of(CheckedPolicy policy) {
        return new Meaning(policy).text();
    }

    private String text() {
        Set<String> read = columnsRead();
        SortedMap<String, BracketTable> tables = new TreeMap<>();
        policy.tables().forEach((name, table) -> tables.put(name, reduced(table, read)));
        String model = ModelPrinter.print(new CheckedPolicy(
                policy.name(),
                policy.version(),
                policy.title(),
                policy.sha256(),
                policy.settlement(),
                policy.modes(),
                policy.freshFor(),
                policy.effective(),
                policy.instruments(),
                tables,
                new TreeMap<>(),
                policy.attributes(),
                policy.settings(),
                new TreeMap<>(),
                policy.actions(),
                rules));
        return model + messages.stream().map(FormulaText::of).collect(Collectors.joining("\n"));
    }

    /** {@code table.column} of every look-up. */
    private Set<String> columnsRead() {
        List<Formula> all = new ArrayList<>(messages);
        rules.forEach(rule -> all.addAll(RuleFormulas.of(rule)));
        Set<String> read = new TreeSet<>();
        for (Formula formula : all) {
            for (Formula part : FormulaParts.all(formula)) {
                if (part instanceof Formula.Lookup lookup) {
                    read.add(lookup.table().name() + "." + lookup.column());
                }
            }
        }
        return read;
    }

    /** With the rows of each instrument, and the columns that are read. */
    private BracketTable reduced(BracketTable table, Set<String> read) {
        SortedMap<String, List<Bracket>> own = new TreeMap<>();
        for (String symbol : policy.instruments().keySet()) {
            List<Bracket> rows = new ArrayList<>();
            for (Bracket row : table.rows(symbol)) {
                SortedMap<String, BigDecimal> cells = new TreeMap<>(row.cells());
                cells.keySet().removeIf(column -> !read.contains(table.name() + "." + column));
                rows.add(new Bracket(row.floor(), row.bound(), cells));
            }
            own.put(symbol, rows);
        }
        return new BracketTable(table.name(), table.by(), table.boundInRow(), table.marginal(), own, Optional.empty());
    }

    /** The only mode, where there is one only. */
    static Optional<MarginMode> onlyMode(CheckedPolicy policy) {
        return policy.modes().size() == 1 ? Optional.of(policy.modes().get(0)) : Optional.empty();
    }
}
