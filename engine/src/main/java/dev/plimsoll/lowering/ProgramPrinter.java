package dev.plimsoll.lowering;

import java.util.List;
import java.util.stream.Collectors;

/** Prints a program: each rule with what is looked up, tested and counted, in that order. */
final class ProgramPrinter {
    private final StringBuilder text = new StringBuilder();

    String print(RuleProgram program) {
        program.rules().forEach(this::rule);
        program.unreadable().forEach(this::unreadable);
        return text.toString();
    }

    private void rule(LoweredRule rule) {
        text.append("rule ").append(rule.rule()).append(' ').append(rule.name()).append('\n');
        looked(rule.topics(), rule.keys());
        for (Stage stage : rule.stages()) {
            line(stage instanceof Stage.Tally ? "count" : "test", stage.id());
        }
        text.append('\n');
    }

    private void unreadable(LoweredRule.Unreadable unreadable) {
        text.append("fail ")
                .append(unreadable.rules().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .append('\n');
        looked(unreadable.topics(), unreadable.before());
        line("unreadable", unreadable.key().path());
        text.append('\n');
    }

    private void looked(TopicSet topics, List<Key.Is> keys) {
        line("about", String.join(", ", topics.topics()));
        keys.forEach(key -> line("key", key.id()));
    }

    private void line(String what, String value) {
        text.append("  ").append(what).append(' ').append(value).append('\n');
    }
}
