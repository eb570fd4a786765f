package dev.plimsoll.io;

import dev.plimsoll.account.Datum;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code attributes}: whether a policy knows them; that a value fits its type is for the engine to say. */
final class AttributesReader {
    private final Problems problems;
    private final Values values;
    private final DataSchema schema;

    AttributesReader(Problems problems, DataSchema schema) {
        this.problems = problems;
        this.values = new Values(problems);
        this.schema = schema;
    }

    Map<String, Datum> read(Fields holder, Subject subject) {
        return holder.get("attributes")
                .map(node -> read(node, holder.path("attributes"), subject))
                .orElse(Map.of());
    }

    private Map<String, Datum> read(Node node, String path, Subject subject) {
        Map<String, Datum> read = new LinkedHashMap<>();
        List<String> known = schema.own(subject).stream().map(Attribute::name).toList();
        values.map(node, path).map(Node.Mapping::entries).orElse(List.of()).forEach(entry -> {
            String name = entry.key().text();
            String way = Paths.key(path, name);
            if (!schema.open() && !known.contains(name)) {
                unknown(entry, way, subject, known);
            } else {
                datum(entry.value(), way, type(subject, name)).ifPresent(datum -> read.put(name, datum));
            }
        });
        return read;
    }

    private void unknown(Node.Entry entry, String path, Subject subject, List<String> known) {
        String name = entry.key().text();
        String declare = "declare it: `attribute " + subject.word() + ".NAME is TYPE`"
                + (known.isEmpty() ? "" : "; known are " + Shown.list(known));
        problems.add(
                DataCode.UNKNOWN_KEY,
                entry.key().span(),
                path,
                "the policy has no attribute or setting `" + subject.word() + "." + Shown.bare(name) + "`",
                Suggestions.help(name, known).orElse(declare));
    }

    private Optional<Type> type(Subject subject, String name) {
        return schema.own(subject).stream()
                .filter(attribute -> attribute.name().equals(name))
                .map(Attribute::type)
                .findFirst();
    }

    /** A value of an attribute; of an unknown type if no policy is at hand. */
    Optional<Datum> datum(Node node, String path, Optional<Type> type) {
        Optional<Node.Leaf> leaf = values.leaf(node, path, "a value");
        if (leaf.isEmpty()) {
            return Optional.empty();
        }
        if (type.filter(AttributesReader::isText).isPresent()) {
            return values.text(node, path).map(Datum.Text::new);
        }
        String text = leaf.get().text();
        boolean isNumeric = type.filter(AttributesReader::isNumeric).isPresent();
        if (Decimals.looksLikeNumber(text) && (isNumeric || !leaf.get().quoted())) {
            Optional<BigDecimal> number = Decimals.parse(text);
            if (number.isEmpty()) {
                Decimals.Fault fault = Decimals.faultOf(text);
                problems.add(DataCode.NOT_A_DECIMAL, node.span(), path, fault.message(), fault.help());
            }
            return number.map(Datum.Decimal::new);
        }
        if (!leaf.get().quoted() && Values.isTruth(text)) {
            return Optional.of(new Datum.Truth(text.equals("true")));
        }
        return values.text(node, path).map(Datum.Text::new);
    }

    private static boolean isText(Type type) {
        return type instanceof Type.Text
                || type instanceof Type.Choice
                || type instanceof Type.Instrument
                || type instanceof Type.Asset;
    }

    private static boolean isNumeric(Type type) {
        return type instanceof Type.Quantity || type instanceof Type.Leverage;
    }
}
