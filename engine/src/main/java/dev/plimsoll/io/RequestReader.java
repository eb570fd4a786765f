package dev.plimsoll.io;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.Request;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a request. That it gives all that its action needs is for the engine to say. */
final class RequestReader {
    private static final List<String> REQUEST = List.of(
            "action",
            "instrument",
            "side",
            "quantity",
            "price",
            "leverage",
            "mode",
            "new_mode",
            "new_position_mode",
            "margin",
            "amount",
            "asset",
            "stop_loss",
            "take_profit",
            "reduce_only");

    private final Problems problems = new Problems();
    private final DataSchema schema;

    RequestReader(DataSchema schema) {
        this.schema = schema;
    }

    Outcome<Loaded<Request>> read(Node root) {
        List<String> known = new ArrayList<>(REQUEST);
        settings().forEach(setting -> known.add(Vocabulary.newOf(setting.name())));
        Optional<Request> request = Fields.of(problems, root, "", known).map(this::request);
        return problems.outcome(request.map(read -> new Loaded<>(read, Locator.of("request", root, Map.of()))));
    }

    private List<Attribute> settings() {
        return schema.vocabulary().actions().stream()
                .flatMap(action -> schema.vocabulary().settingOf(action).stream())
                .toList();
    }

    private Request request(Fields fields) {
        fields.need(List.of("action"));
        Optional<Action> action = action(fields);
        action.ifPresent(known -> reportNotTaken(fields, known));
        return new Request(
                action.map(Action::word).orElse(""),
                fields.text("instrument"),
                fields.word("side", Words.SIDES),
                fields.decimal("quantity", Range.ABOVE_ZERO),
                fields.decimal("price", Range.ABOVE_ZERO),
                fields.decimal("leverage", Range.LEVERAGE),
                fields.word("mode", Words.MODES),
                fields.word("new_mode", Words.MODES),
                fields.word("new_position_mode", Words.POSITION_MODES),
                fields.decimal("margin", Range.ABOVE_ZERO),
                fields.decimal("amount", Range.ABOVE_ZERO),
                fields.asset("asset"),
                fields.decimal("stop_loss", Range.ABOVE_ZERO),
                fields.decimal("take_profit", Range.ABOVE_ZERO),
                fields.truth("reduce_only"),
                newValues(fields));
    }

    private Map<String, Datum> newValues(Fields fields) {
        AttributesReader reader = new AttributesReader(problems, schema);
        Map<String, Datum> given = new LinkedHashMap<>();
        for (Attribute setting : settings()) {
            String key = Vocabulary.newOf(setting.name());
            fields.get(key)
                    .flatMap(node -> reader.datum(node, key, Optional.of(setting.type())))
                    .ifPresent(datum -> given.put(setting.name(), datum));
        }
        return given;
    }

    private Optional<Action> action(Fields fields) {
        Optional<Node.Leaf> leaf =
                fields.get("action").flatMap(node -> new Values(problems).leaf(node, "action", "a word"));
        if (leaf.isEmpty()) {
            return Optional.empty();
        }
        String word = leaf.get().text();
        Optional<Action> action = schema.vocabulary().action(word);
        if (action.isEmpty()) {
            List<String> words =
                    schema.vocabulary().actions().stream().map(Action::word).toList();
            problems.add(
                    DataCode.UNKNOWN_ACTION,
                    leaf.get().span(),
                    "action",
                    "there is no action " + Shown.quoted(word),
                    Suggestions.help(word, words).orElse("the actions are " + Shown.list(words)));
        }
        return action;
    }

    private void reportNotTaken(Fields fields, Action action) {
        List<String> taken = new ArrayList<>();
        for (String key : REQUEST.subList(1, REQUEST.size())) {
            if (schema.vocabulary().carries(action, key)) {
                taken.add(key);
            }
        }
        schema.vocabulary().settingOf(action).ifPresent(setting -> taken.add(Vocabulary.newOf(setting.name())));
        for (Node.Entry entry : fields.map().entries()) {
            String key = entry.key().text();
            if (!key.equals("action") && !taken.contains(key) && isKnown(key)) {
                problems.add(
                        DataCode.FIELD_OF_ACTION,
                        entry.key().span(),
                        key,
                        "`" + action.word() + "` takes no `" + key + "`",
                        "it takes " + Shown.list(taken));
            }
        }
    }

    private boolean isKnown(String key) {
        return REQUEST.contains(key)
                || settings().stream()
                        .anyMatch(setting -> Vocabulary.newOf(setting.name()).equals(key));
    }
}
