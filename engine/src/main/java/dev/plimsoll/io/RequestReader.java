package dev.plimsoll.io;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.Request;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.shape.FieldList;
import dev.plimsoll.shape.Range;
import dev.plimsoll.shape.RequestShapes;
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

    private final Problems problems = new Problems();
    private final DataSchema schema;
    private final FieldList keys;

    RequestReader(DataSchema schema) {
        this.schema = schema;
        this.keys = RequestShapes.request(schema.vocabulary());
    }

    Outcome<Loaded<Request>> read(Node root) {
        Optional<Request> request = Fields.of(problems, root, "", keys.names()).map(this::request);
        return problems.outcome(request.map(read -> new Loaded<>(read, Locator.of("request", root, Map.of()))));
    }

    private Request request(Fields fields) {
        fields.need(keys.needed());
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
        for (Attribute setting : RequestShapes.settings(schema.vocabulary())) {
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
        for (String key : keys.names().subList(1, keys.names().size())) {
            if (schema.vocabulary().carries(action, key)) {
                taken.add(key);
            }
        }
        for (Node.Entry entry : fields.map().entries()) {
            String key = entry.key().text();
            if (!key.equals("action") && !taken.contains(key) && keys.names().contains(key)) {
                problems.add(
                        DataCode.FIELD_OF_ACTION,
                        entry.key().span(),
                        key,
                        "`" + action.word() + "` takes no `" + key + "`",
                        "it takes " + Shown.list(taken));
            }
        }
    }
}
