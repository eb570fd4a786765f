package dev.plimsoll.io;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.shape.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives single values their meaning; what does not have it is reported and absent. */
final class Values {
    private static final Pattern ASSET = Pattern.compile("[0-9]*[A-Z][A-Z0-9]*");

    /** Longer ones are rather names than symbols: {@code bitcoin}. */
    private static final int LONGEST_COMMON_ASSET = 6;

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    Optional<BigDecimal> decimal(Node node, String path, Range range) {
        Optional<Node.Leaf> leaf = leaf(node, path, "a number");
        if (leaf.isEmpty()) {
            return Optional.empty();
        }
        String text = leaf.get().text();
        Optional<BigDecimal> number = Decimals.parse(text);
        if (number.isEmpty()) {
            Decimals.Fault fault = Decimals.faultOf(text);
            problems.add(DataCode.NOT_A_DECIMAL, node.span(), path, fault.message(), fault.help());
        } else if (!range.holds(number.get())) {
            String message = Shown.quoted(text) + " " + range.complaint();
            problems.add(DataCode.OUT_OF_RANGE, node.span(), path, message, Optional.empty());
            return Optional.empty();
        }
        return number;
    }

    /** A name or another free text. What looks like a number or a truth has to be in quotes. */
    Optional<String> text(Node node, String path) {
        Optional<Node.Leaf> leaf = leaf(node, path, "a text");
        if (leaf.isEmpty()) {
            return Optional.empty();
        }
        String text = leaf.get().text();
        if (!leaf.get().quoted() && (Decimals.looksLikeNumber(text) || isTruth(text))) {
            String message = Shown.quoted(text) + " is a " + (isTruth(text) ? "truth" : "number") + ", not a text";
            problems.add(DataCode.WRONG_SHAPE, node.span(), path, message, "put it in quotes");
            return Optional.empty();
        }
        if (text.isBlank() || text.startsWith(" ") || text.endsWith(" ")) {
            String message = text.isBlank() ? "an empty text" : Shown.quoted(text) + " starts or ends in a blank";
            problems.add(DataCode.WRONG_SHAPE, node.span(), path, message, Optional.empty());
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** An asset's name. */
    Optional<String> asset(Node node, String path) {
        Optional<String> text = text(node, path);
        if (text.isEmpty() || ASSET.matcher(text.get()).matches()) {
            return text;
        }
        String upper = text.get().toUpperCase(Locale.ROOT);
        problems.add(
                DataCode.NOT_A_NAME,
                node.span(),
                path,
                Shown.quoted(text.get()) + " is not the name of an asset",
                upper.length() <= LONGEST_COMMON_ASSET && ASSET.matcher(upper).matches()
                        ? "did you mean `" + upper + "`?"
                        : "write it in upper case letters and digits, such as `USDT`");
        return Optional.empty();
    }

    /** One of some words. */
    <T> Optional<T> word(Node node, String path, Map<String, T> words) {
        Optional<Node.Leaf> leaf = leaf(node, path, "a word");
        if (leaf.isEmpty()) {
            return Optional.empty();
        }
        String text = leaf.get().text();
        Optional<T> found = Optional.ofNullable(words.get(text));
        if (found.isEmpty()) {
            String all = "it is one of " + Shown.list(words.keySet());
            problems.add(
                    DataCode.UNKNOWN_WORD,
                    node.span(),
                    path,
                    Shown.quoted(text) + " is not known here",
                    Suggestions.help(text.toLowerCase(Locale.ROOT), words.keySet())
                            .orElse(all));
        }
        return found;
    }

    Optional<Boolean> truth(Node node, String path) {
        Optional<Node.Leaf> leaf = leaf(node, path, "a truth");
        if (leaf.isEmpty()) {
            return Optional.empty();
        }
        if (leaf.get().quoted() || !isTruth(leaf.get().text())) {
            String message =
                    Shown.quoted(leaf.get().text()) + (leaf.get().quoted() ? " in quotes" : "") + " is no truth";
            problems.add(DataCode.WRONG_SHAPE, node.span(), path, message, "write `true` or `false`, without quotes");
            return Optional.empty();
        }
        return Optional.of(leaf.get().text().equals("true"));
    }

    static boolean isTruth(String text) {
        return text.equals("true") || text.equals("false");
    }

    Optional<Instant> instant(Node node, String path) {
        Optional<Node.Leaf> leaf = leaf(node, path, "a date or a time");
        if (leaf.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> instant = Instants.parse(leaf.get().text());
        if (instant.isEmpty()) {
            String message = Shown.quoted(leaf.get().text()) + " is not a date or a time";
            String help = "write it in UTC: `2026-01-31` or `2026-01-31T09:30:00Z`, at most to the millisecond";
            problems.add(DataCode.NOT_AN_INSTANT, node.span(), path, message, help);
        }
        return instant;
    }

    Optional<Node.Leaf> leaf(Node node, String path, String wanted) {
        if (node instanceof Node.Leaf leaf) {
            return Optional.of(leaf);
        }
        wrongShape(node, path, wanted);
        return Optional.empty();
    }

    Optional<Node.Mapping> map(Node node, String path) {
        if (node instanceof Node.Mapping map) {
            return Optional.of(map);
        }
        wrongShape(node, path, "a map");
        return Optional.empty();
    }

    List<Node> list(Node node, String path) {
        if (node instanceof Node.Sequence list) {
            return list.items();
        }
        wrongShape(node, path, "a list");
        return List.of();
    }

    private void wrongShape(Node node, String path, String wanted) {
        String message = node.what() + " where " + wanted + " belongs";
        problems.add(DataCode.WRONG_SHAPE, Spots.of(node), path, message, Optional.empty());
    }
}
