package dev.plimsoll.lowering;

import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stages and keys of a program: one object for equal formulas, found by their canonical text. */
final class Registry {
    private final OpTables tables;
    private final Map<String, Stage.Test> tests = new LinkedHashMap<>();
    private final Map<String, Stage.Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private int slots;

    Registry(OpTables tables) {
        this.tables = tables;
    }

    Stage.Test test(Formula formula) {
        String id = FormulaText.of(formula);
        Stage.Test known = tests.get(id);
        if (known != null) {
            LoweringInvariants.sameFormula(id, known.formula(), formula);
            return known;
        }
        Stage.Test made = new Stage.Test(slots++, id, formula, tables.of(formula));
        tests.put(id, made);
        return made;
    }

    Stage.Tally tally(Formula formula, TallyPattern pattern) {
        String id = FormulaText.of(formula);
        Stage.Tally known = tallies.get(id);
        if (known != null) {
            LoweringInvariants.sameFormula(id, known.formula(), formula);
            return known;
        }
        Stage.Tally made = new Stage.Tally(
                slots++,
                tallies.size(),
                id,
                formula,
                pattern.collection(),
                pattern.after(),
                pattern.where().map(tables::of),
                pattern.wanted(),
                pattern.relation(),
                pattern.limit());
        tallies.put(id, made);
        return made;
    }

    Key.Is key(Key.Pattern pattern) {
        Key key = keys.computeIfAbsent(FormulaText.of(pattern.read()), id -> Key.of(keys.size(), pattern.read()));
        return Key.Is.of(key, pattern.word());
    }

    List<Key> keys() {
        return new ArrayList<>(keys.values());
    }

    int slots() {
        return slots;
    }

    int tallies() {
        return tallies.size();
    }
}
