package dev.plimsoll.features.coverage;

import dev.plimsoll.features.coverage.Goals.Place;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.reference.Observer;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes what is reached. Only sets grow, so what is noted does not depend on the order of threads. */
final class Recorder implements Observer {
    /** Whose rows are looked up: inside a balance its asset, else the instrument. */
    private static final Attribute ASSET = Vocabulary.language().the(Subject.BALANCE, "asset");

    private static final Attribute SYMBOL = Vocabulary.language().the(Subject.INSTRUMENT, "symbol");

    private final Map<Formula, Integer> amounts = new IdentityHashMap<>();
    private final Map<Formula, Integer> guards = new IdentityHashMap<>();
    private final Set<Integer> asked = ConcurrentHashMap.newKeySet();
    private final Set<Integer> used = ConcurrentHashMap.newKeySet();
    private final Set<Seen> seen = ConcurrentHashMap.newKeySet();
    private final Set<Row> rows = ConcurrentHashMap.newKeySet();

    /** An answer to the question at a place. */
    private record Seen(Place place, Side side) {}

    private enum Side {
        HOLDS,
        FAILS,
        EQUAL
    }

    /**
     * A row of a table.
     *
     * @param owner whose block it is in: an instrument or an asset; empty for that of all others
     */
    private record Row(String table, String owner, int row) {}

    Recorder(CheckedPolicy policy) {
        for (Rule rule : policy.rules()) {
            if (rule instanceof Rule.Margin margin) {
                note(rule, margin.amount());
            } else if (rule instanceof Rule.Collateral collateral) {
                note(rule, collateral.amount());
            }
        }
    }

    private void note(Rule rule, Formula amount) {
        amounts.put(amount, rule.index());
        guards.put(rule.header().applies(), rule.index());
    }

    void forget() {
        asked.clear();
        used.clear();
        seen.clear();
        rows.clear();
    }

    @Override
    public void asked(Rule rule) {
        asked.add(rule.index());
    }

    @Override
    public void valued(Formula formula, Value value) {
        Integer guarded = guards.get(formula);
        if (guarded != null) {
            asked.add(guarded);
        }
        Integer amount = amounts.get(formula);
        if (amount != null && value instanceof Value.Number) {
            used.add(amount);
        }
    }

    @Override
    public void answered(Formula question, boolean holds, boolean equal) {
        Place place = Place.of(question.span());
        seen.add(new Seen(place, holds ? Side.HOLDS : Side.FAILS));
        if (equal) {
            seen.add(new Seen(place, Side.EQUAL));
        }
    }

    @Override
    public void looked(Formula.Lookup lookup, Scalar key, Context context) {
        Value asset = context.read(ASSET, false);
        Value subject = asset instanceof Value.Word ? asset : context.read(SYMBOL, false);
        if (subject instanceof Value.Word word) {
            lookup.table().row(word.text(), key).ifPresent(row -> rows.add(row(lookup, word.text(), row)));
        }
    }

    private static Row row(Formula.Lookup lookup, String symbol, int row) {
        boolean own = lookup.table().own().containsKey(symbol);
        return new Row(lookup.table().name(), own ? symbol : "", row);
    }

    /** What became of a rule, given whether it spoke in an answer. */
    Point.State state(Rule rule, boolean heard) {
        boolean isAmount = rule instanceof Rule.Margin || rule instanceof Rule.Collateral;
        boolean isAsked = asked.contains(rule.index());
        boolean fired = isAmount ? used.contains(rule.index()) : Goals.isProperty(rule) ? isAsked : heard;
        return fired ? Point.State.FIRED : isAsked ? Point.State.ASKED : Point.State.NEVER_ASKED;
    }

    boolean holds(Place place) {
        return seen.contains(new Seen(place, Side.HOLDS));
    }

    boolean fails(Place place) {
        return seen.contains(new Seen(place, Side.FAILS));
    }

    boolean equal(Place place) {
        return seen.contains(new Seen(place, Side.EQUAL));
    }

    boolean isUsed(String table, String owner, int row) {
        return rows.contains(new Row(table, owner, row));
    }
}
