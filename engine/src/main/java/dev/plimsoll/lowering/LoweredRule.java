package dev.plimsoll.lowering;

import java.util.List;

/**
 * A rule of the policy as Drools is to have it.
 *
 * @param rule its index in the policy
 * @param topics the questions that it is asked of
 * @param keys leading conditions that are looked up in an index
 * @param stages the rest of the condition
 */
record LoweredRule(int rule, String name, TopicSet topics, List<Key.Is> keys, List<Stage> stages) {
    LoweredRule {
        keys = List.copyOf(keys);
        stages = List.copyOf(stages);
    }

    /** Whether it needs elements beside the question. */
    boolean counts() {
        for (Stage stage : stages) {
            if (stage instanceof Stage.Tally) {
                return true;
            }
        }
        return false;
    }

    /**
     * Rules whose next condition is on a key: where it cannot be read they all fail by its fault. An index only finds
     * what equals, so without this they would be silent.
     *
     * @param before the keys that must be met first
     */
    record Unreadable(TopicSet topics, List<Key.Is> before, Key key, List<Integer> rules) {
        Unreadable {
            before = List.copyOf(before);
            rules = List.copyOf(rules);
        }
    }
}
