package dev.plimsoll.lowering;

import java.util.SortedSet;

/**
 * The questions that a rule is asked of.
 *
 * @param id one text for one set, by which sets are told apart
 */
record TopicSet(SortedSet<String> topics, String id) {
    static TopicSet of(SortedSet<String> topics) {
        return new TopicSet(topics, topics.size() == 1 ? topics.first() : "one of " + String.join(", ", topics));
    }

    /** Written out, as what records say of themselves is slow to begin. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TopicSet that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
