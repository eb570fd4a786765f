package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.diagnostic.DataCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the files read so far say. */
final class Draft {
    final Findings findings;
    final SortedMap<String, BigDecimal> balances = new TreeMap<>();
    final SortedMap<String, BigDecimal> debts = new TreeMap<>();
    /** What one contract stands for, by instrument. */
    final Map<String, BigDecimal> contractValues = new LinkedHashMap<>();

    private final SortedMap<String, Holding> held = new TreeMap<>();
    private final SortedMap<String, Holding> alsoHeld = new TreeMap<>();
    private final Set<String> flat = new LinkedHashSet<>();
    private final SortedMap<String, Map<Figure, Stated>> pools = new TreeMap<>();
    /** Whether a file said what the wallet holds. */
    boolean walletRead;

    private boolean positionsRead;
    private boolean counted;
    Optional<PositionMode> positionMode = Optional.empty();
    Optional<Instant> at = Optional.empty();
    /** Where it is one of the whole account. */
    Optional<MarginMode> mode = Optional.empty();

    Draft(Findings findings) {
        this.findings = findings;
    }

    /** A position from an answer about positions: where another file says otherwise, this one holds. */
    void hold(Holding holding) {
        positionsRead = true;
        if (held.putIfAbsent(holding.key(), holding) != null) {
            findings.add(
                    DataCode.DUPLICATE_ENTRY, holding.span, "", "the position `" + holding.key() + "` is there twice");
        }
    }

    /** A position that an answer about the account mentions as well. */
    void mention(Holding holding) {
        alsoHeld.putIfAbsent(holding.key(), holding);
    }

    /** That an answer about the account says of an instrument that nothing is held. */
    void mentionFlat(String symbol) {
        flat.add(symbol);
    }

    /** That there was an answer about positions, even if it is empty. */
    void positionsRead() {
        positionsRead = true;
    }

    /** That quantities are in contracts. */
    void counted() {
        counted = true;
    }

    boolean isCounted() {
        return counted;
    }

    boolean hasPositions() {
        return positionsRead || !alsoHeld.isEmpty() || !flat.isEmpty();
    }

    /** What orders ask of the initial margin: such answers do not list the orders. */
    void resting(Optional<BigDecimal> margin) {
        margin.filter(asked -> asked.signum() > 0)
                .ifPresent(asked -> findings.note(
                        "orders rest that these answers do not list: what they ask of the initial margin is left out"));
    }

    /** In hedge mode as soon as one place says so. */
    void positionMode(PositionMode mode) {
        positionMode = Optional.of(
                positionMode.filter(known -> known == PositionMode.HEDGE).orElse(mode));
    }

    void pool(String asset, Figure figure, Optional<Stated> stated) {
        stated.ifPresent(number ->
                pools.computeIfAbsent(asset, key -> new EnumMap<>(Figure.class)).put(figure, number));
    }

    SortedMap<String, Map<Figure, Stated>> pools() {
        return pools;
    }

    /** The positions of both answers; where they disagree it is told, and the answer about positions holds. */
    SortedMap<String, Holding> holdings() {
        SortedMap<String, Holding> all = new TreeMap<>(held);
        alsoHeld.forEach((key, mentioned) -> {
            Holding known = all.get(key);
            if (known != null) {
                if (known.quantity.compareTo(mentioned.quantity) != 0) {
                    disagree(key, known.quantity, mentioned.quantity);
                }
                known.complete(mentioned);
            } else if (positionsRead) {
                disagree(key, BigDecimal.ZERO, mentioned.quantity);
            } else {
                all.put(key, mentioned);
            }
        });
        held.forEach((key, holding) -> {
            if (flat.contains(holding.symbol) && !alsoHeld.containsKey(key)) {
                disagree(key, holding.quantity, BigDecimal.ZERO);
            }
        });
        return all;
    }

    private void disagree(String key, BigDecimal positions, BigDecimal account) {
        findings.note("the answers are of different times: of `" + key + "` the positions say "
                + positions.toPlainString() + " and the account says " + account.toPlainString()
                + "; the positions hold");
    }
}
