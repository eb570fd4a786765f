package dev.plimsoll.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The text of a policy by its statements: each starts at the margin, its other lines are indented. */
record Statements(List<String> texts) {
    Statements {
        texts = List.copyOf(texts);
    }

    static Statements of(String policy) {
        List<String> texts = new ArrayList<>();
        for (String line : policy.split("\n")) {
            if (line.startsWith(" ") && !texts.isEmpty()) {
                texts.set(texts.size() - 1, texts.get(texts.size() - 1) + "\n" + line);
            } else {
                texts.add(line);
            }
        }
        return new Statements(texts);
    }

    Statements keep(Predicate<String> wanted) {
        return new Statements(texts.stream().filter(wanted).toList());
    }

    Statements and(String... more) {
        List<String> all = new ArrayList<>(texts);
        all.addAll(List.of(more));
        return new Statements(all);
    }

    Statements map(UnaryOperator<String> change) {
        return new Statements(texts.stream().map(change).toList());
    }

    String text() {
        return String.join("\n", texts) + "\n";
    }

    /** The statement's first word. */
    static String keyword(String statement) {
        return statement.substring(0, statement.indexOf(' ') < 0 ? statement.length() : statement.indexOf(' '));
    }

    /** The name of a rule: what stands before its colon. */
    static String name(String rule) {
        String head = rule.substring(0, rule.indexOf(':')).replaceAll(" of (position|instrument|cross)$", "");
        return head.substring(head.lastIndexOf(' ') + 1);
    }
}
