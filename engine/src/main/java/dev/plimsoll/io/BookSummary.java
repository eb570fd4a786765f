package dev.plimsoll.io;

import dev.plimsoll.decision.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of a book.
 *
 * @param accounts lines read, bad ones included
 * @param byStatus how many accounts have each status; bad lines count as ERROR
 * @param errors how many have the status ERROR
 */
public record BookSummary(long accounts, Map<Status, Long> byStatus, long errors) {
    public BookSummary {
        Map<Status, Long> all = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            all.put(status, byStatus.getOrDefault(status, 0L));
        }
        byStatus = Collections.unmodifiableMap(all);
    }
}
