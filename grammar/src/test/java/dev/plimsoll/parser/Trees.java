package dev.plimsoll.parser;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.PolicyFile;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trees as text without their places: for golden files, and to compare trees of different sources. */
final class Trees {
    private static final int WIDTH = 110;

    private Trees() {}

    static String describe(PolicyFile file) {
        StringBuilder text = new StringBuilder();
        file.declarations()
                .forEach(declaration -> text.append(describe(declaration)).append('\n'));
        return text.toString();
    }

    static String describe(List<Declaration> declarations) {
        StringBuilder text = new StringBuilder();
        declarations.forEach(declaration -> text.append(describe(declaration)).append('\n'));
        return text.toString();
    }

    static String describe(Object node) {
        return describe(node, 0);
    }

    private static String describe(Object node, int indent) {
        if (node instanceof Name name) {
            return name.text();
        }
        if (node instanceof String text) {
            return '"' + text.replace("\n", "\\n") + '"';
        }
        if (node instanceof BigDecimal value) {
            return value.toPlainString();
        }
        if (node instanceof Optional<?> part) {
            return part.map(value -> describe(value, indent)).orElse("-");
        }
        if (node instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(describe(item, indent + 2)));
            return join("[", items, "]", indent);
        }
        if (node instanceof Record) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                if (component.getType() != Span.class && component.getType() != Source.class) {
                    parts.add(describe(value(node, component), indent + 2));
                }
            }
            return join("(" + node.getClass().getSimpleName() + (parts.isEmpty() ? "" : " "), parts, ")", indent);
        }
        return String.valueOf(node);
    }

    private static String join(String open, List<String> parts, String close, int indent) {
        String line = open + String.join(" ", parts) + close;
        if (indent + line.length() <= WIDTH && !line.contains("\n")) {
            return line;
        }
        String separator = "\n" + " ".repeat(indent + 2);
        return open.stripTrailing() + separator + String.join(separator, parts) + close;
    }

    private static Object value(Object node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
