package dev.plimsoll.importer;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.importer.table.Cell;
import dev.plimsoll.importer.table.Configuration;
import dev.plimsoll.importer.table.HalfLeverage;
import dev.plimsoll.importer.table.Numbers;
import dev.plimsoll.importer.table.VenueInstrument;
import dev.plimsoll.importer.table.VenueRow;
import dev.plimsoll.importer.table.VenueTable;
import dev.plimsoll.margin.Columns;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A configuration as the files of a policy. The same configuration gives the same bytes: a line an instrument and a
 * bracket, by symbol, numbers without trailing zeros, so that two imports can be compared line by line.
 */
public final class ConfigurationFiles {
    /** Symbols that need no quotes in YAML, and are never taken for something else. */
    private static final Pattern PLAIN = Pattern.compile("[0-9]*[A-Z][A-Z0-9]+(?:[-/:_][A-Z0-9]+)*");

    /** What other readers of YAML take for a truth or a number. */
    private static final Pattern ODD = Pattern.compile("ON|OFF|YES|NO|TRUE|FALSE|NULL|[0-9]+E[0-9]+");

    private ConfigurationFiles() {}

    /** The text of {@code instruments.yaml}. */
    public static String instruments(Venue venue, Configuration configuration) {
        StringBuilder text = new StringBuilder(header("Instruments", venue));
        configuration.instruments().values().forEach(instrument -> line(text, instrument));
        return text.toString();
    }

    /** The text of {@code tiers.yaml}. */
    public static String tiers(Venue venue, Configuration configuration) {
        StringBuilder text = new StringBuilder(header("Brackets", venue));
        text.append("by: ").append(configuration.form().by()).append('\n');
        if (configuration.form().marginal()) {
            text.append("method: marginal\n");
        }
        configuration.tables().values().forEach(table -> table(text, table, configuration));
        return text.toString();
    }

    private static String header(String what, Venue venue) {
        return "# " + what + " of " + venue.title() + ", written by `plimsoll import " + venue
                + "`: import again rather than edit.\n";
    }

    private static void line(StringBuilder text, VenueInstrument instrument) {
        boolean inverse = instrument.contract() == ContractKind.INVERSE;
        text.append(value(instrument.symbol()))
                .append(": {kind: ")
                .append(instrument.kind().name().toLowerCase(Locale.ROOT))
                .append(", contract: ")
                .append(inverse ? "inverse" : "linear")
                .append(", base: ")
                .append(value(instrument.base()))
                .append(", quote: ")
                .append(value(instrument.quote()))
                .append(", settle: ")
                .append(value(instrument.settle()));
        instrument
                .contractSize()
                .ifPresent(size -> text.append(", contract_size: ")
                        .append(Numbers.plain(size))
                        .append(unit(inverse ? instrument.quote() : instrument.base())));
        instrument.tick().ifPresent(tick -> text.append(", tick: ").append(Numbers.plain(tick)));
        boolean counted = inverse || instrument.contractSize().isPresent();
        instrument
                .lot()
                .ifPresent(lot -> text.append(", lot: ")
                        .append(Numbers.plain(lot))
                        .append(counted ? " contracts" : unit(instrument.base())));
        text.append("}\n");
    }

    /** A currency behind a number; one that is not written like a currency is left out, which files may. */
    private static String unit(String currency) {
        return PLAIN.matcher(currency).matches() ? " " + currency : "";
    }

    private static void table(StringBuilder text, VenueTable table, Configuration configuration) {
        text.append(value(table.symbol())).append(":\n");
        BigDecimal below = BigDecimal.ZERO;
        for (int row = 0; row < table.rows().size(); row++) {
            VenueRow here = table.rows().get(row);
            text.append("  - {");
            if (!here.isOpen()) {
                text.append(configuration.form().boundInRow() ? "up_to: " : "below: ")
                        .append(Numbers.plain(here.bound().orElseThrow().value()))
                        .append(", ");
            }
            Optional<Cell> rate = Optional.ofNullable(here.cells().get(Columns.MAINTENANCE_RATE));
            rate.ifPresent(cell -> text.append("maintenance_rate: ")
                    .append(Numbers.percent(cell.value()))
                    .append(", "));
            text.append("max_leverage: ").append(leverage(here));
            if (configuration.form().marginal()) {
                Cell deduction = here.cells().get(Columns.MAINTENANCE_DEDUCTION);
                text.append(", deduction: ").append(deduction == null ? "auto" : Numbers.plain(deduction.value()));
            } else if (rate.isEmpty()) {
                below = HalfLeverage.below(table, row, below);
                text.append(", start: ")
                        .append(Numbers.plain(table.floor(row)))
                        .append(unit(table.unit()))
                        .append(", start_margin: ")
                        .append(Numbers.plain(below))
                        .append(unit(table.unit()));
            }
            text.append("}\n");
        }
    }

    private static String leverage(VenueRow row) {
        Cell leverage = row.cells().get(Columns.MAX_LEVERAGE);
        return leverage == null ? "1x" : Numbers.leverage(leverage.value());
    }

    private static String value(String word) {
        return PLAIN.matcher(word).matches() && !ODD.matcher(word).matches() ? word : quoted(word);
    }

    private static String quoted(String word) {
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The files' names, in the order in which they are written. */
    public static final List<String> NAMES = List.of("instruments.yaml", "tiers.yaml");
}
