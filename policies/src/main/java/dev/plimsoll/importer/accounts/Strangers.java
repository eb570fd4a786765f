package dev.plimsoll.importer.accounts;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.importer.Venue;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of a file that is no answer about an account of the exchange. */
final class Strangers {
    private Strangers() {}

    static Diagnostic refuse(Source file, Node root, Venue venue) {
        Span start = Findings.start(file);
        Optional<String> refusal = refusal(root);
        if (refusal.isPresent()) {
            return Diagnostic.of(
                    VenueCode.NOT_THIS_FILE, start, "the exchange refused to answer: `" + refusal.get() + "`");
        }
        Optional<AccountFormat> other = AccountFormat.ALL.stream()
                .filter(format -> format.venue() != venue && format.recognises(root))
                .findFirst();
        if (other.isPresent()) {
            String whose = other.get().venue().title();
            return Diagnostic.of(
                            VenueCode.NOT_THIS_FILE, start, "this is a file of " + whose + ", not of " + venue.title())
                    .withHelp("write `plimsoll import " + other.get().venue() + " --accounts`");
        }
        return Diagnostic.of(
                        VenueCode.NOT_THIS_FILE, start, "this is no file of " + venue.title() + " about an account")
                .withHelp("what can be read is " + known(venue));
    }

    private static String known(Venue venue) {
        return AccountFormat.ALL.stream()
                .filter(format -> format.venue() == venue)
                .map(AccountFormat::title)
                .collect(Collectors.joining(", "));
    }

    /** An exchange's own words where it answered with an error. */
    private static Optional<String> refusal(Node root) {
        if (!(root instanceof Node.Mapping map)) {
            return Optional.empty();
        }
        boolean failed = code(map, "code") || code(map, "retCode");
        return failed
                ? leaf(map, "msg").or(() -> leaf(map, "retMsg")).filter(text -> !text.isEmpty() && text.length() <= 200)
                : Optional.empty();
    }

    private static boolean code(Node.Mapping map, String key) {
        return leaf(map, key).filter(code -> !code.equals("0")).isPresent();
    }

    private static Optional<String> leaf(Node.Mapping map, String key) {
        return map.get(key).filter(Node.Leaf.class::isInstance).map(node -> ((Node.Leaf) node).text());
    }
}
