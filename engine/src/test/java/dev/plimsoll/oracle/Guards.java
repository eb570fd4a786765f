package dev.plimsoll.oracle;

import java.util.Optional;

/** Whether a rule is there: its dates, its {@code when} and its {@code unless}. */
final class Guards {
    private Guards() {}

    static boolean holds(Law law, View view) {
        return isEffective(law.from, law.until, view)
                && (law.when.isEmpty() || Val.holds(new Calculation(view).of(law.when.get())))
                && (law.unless.isEmpty() || !Val.holds(new Calculation(view).of(law.unless.get())));
    }

    private static boolean isEffective(Optional<Rational> from, Optional<Rational> until, View view) {
        if (from.isEmpty()) {
            return true;
        }
        Rational now = view.world().now();
        return !now.isBelow(from.get()) && until.map(now::isBelow).orElse(true);
    }
}
