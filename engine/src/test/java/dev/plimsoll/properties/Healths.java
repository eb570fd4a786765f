package dev.plimsoll.properties;

import dev.plimsoll.assessment.Glance;
import dev.plimsoll.decision.Remainder;
import dev.plimsoll.decision.Status;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What two assessments have in common, or do not. */
final class Healths {
    private Healths() {}

    /** That no scope that was not liquidated is in the second. */
    static String noneWorse(Glance first, Glance second) {
        List<String> wrong = new ArrayList<>();
        second.scopes().forEach((about, status) -> {
            if (status == Status.LIQUIDATE && first.scopes().get(about) != Status.LIQUIDATE) {
                wrong.add(about + " was " + first.scopes().get(about) + " and is liquidated");
            }
        });
        return String.join(", ", wrong);
    }

    /** That every scope that was liquidated is in the second. */
    static String noneBetter(Glance first, Glance second) {
        List<String> wrong = new ArrayList<>();
        first.scopes().forEach((about, status) -> {
            Status now = second.scopes().get(about);
            if (status == Status.LIQUIDATE && now != Status.LIQUIDATE) {
                wrong.add(about + " was liquidated and is " + now);
            }
        });
        return String.join(", ", wrong);
    }

    /** That no amount of the name is less in the second. */
    static String lower(Glance first, Glance second, String name) {
        for (Map.Entry<String, Scalar> entry : first.amounts().entrySet()) {
            Scalar now = second.amounts().get(entry.getKey());
            if (entry.getKey().endsWith(" " + name) && now != null && now.isLessThan(entry.getValue())) {
                return entry.getKey() + " fell from " + entry.getValue() + " to " + now;
            }
        }
        return "";
    }

    /** That the second plan leaves no more of anything. */
    static String moreIsLeft(Remainder first, Remainder second) {
        for (Map.Entry<String, BigDecimal> entry : second.balances().entrySet()) {
            BigDecimal before = first.balances().getOrDefault(entry.getKey(), BigDecimal.ZERO);
            if (entry.getValue().compareTo(before) > 0) {
                return entry.getValue() + " " + entry.getKey() + " are left, and " + before + " were";
            }
        }
        return "";
    }
}
