package dev.plimsoll.checker.table;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the attribute that a table is by. */
final class TableKey {
    /** In this order: a name that several have, such as {@code notional}, has the same meaning in all. */
    private static final List<Subject> SUBJECTS =
            List.of(Subject.POSITION, Subject.BALANCE, Subject.ORDER, Subject.CROSS, Subject.ACCOUNT, Subject.MARKET);

    private TableKey() {}

    static Optional<Attribute> of(TableDraft draft, Vocabulary vocabulary, Problems problems) {
        String name = draft.by().text();
        Optional<Attribute> wrong = Optional.empty();
        for (Subject subject : SUBJECTS) {
            Optional<Attribute> found = vocabulary.attribute(subject, name);
            if (found.isPresent() && isNumeric(found.get())) {
                return found;
            }
            wrong = wrong.isPresent() ? wrong : found;
        }
        if (wrong.isPresent()) {
            problems.report(
                    TypeCode.TABLE_KEY,
                    draft.by().place(),
                    "brackets are found by an amount, and `" + name + "` is none",
                    "write `by notional`, or another amount, number or leverage");
        } else {
            problems.unknown(
                    draft.inFile() ? DataCode.UNKNOWN_WORD : NameCode.UNKNOWN_NAME,
                    draft.by().place(),
                    "`" + name + "` is no attribute that a table can be by",
                    name.substring(name.lastIndexOf('.') + 1),
                    names(vocabulary));
        }
        return Optional.empty();
    }

    private static boolean isNumeric(Attribute attribute) {
        return attribute.type() instanceof Type.Quantity || attribute.type() instanceof Type.Leverage;
    }

    private static Set<String> names(Vocabulary vocabulary) {
        Set<String> names = new LinkedHashSet<>(List.of("notional", "quantity", "leverage", "value"));
        for (Subject subject : SUBJECTS) {
            vocabulary.attributesOf(subject).stream()
                    .filter(TableKey::isNumeric)
                    .forEach(attribute -> names.add(attribute.name()));
        }
        return names;
    }
}
