package dev.plimsoll.io;

import dev.plimsoll.shape.Field;
import dev.plimsoll.shape.FieldList;
import dev.plimsoll.shape.Forms;
import dev.plimsoll.shape.Range;
import dev.plimsoll.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shapes as JSON Schema, draft 2020-12. What is left to our readers because no schema can tell it: how a number is spelt,
 * what stands twice, and what depends on the policy.
 */
final class SchemaOut {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DIGITS = "[1-9][0-9]{0,20}(\\.[0-9]{1,18})?";

    private final Map<String, Shape> named = new LinkedHashMap<>();

    private SchemaOut() {}

    /**
     * Writes a whole schema.
     *
     * @param name of the file or answer: {@code account}
     */
    static void write(JsonOut out, String name, String title, Shape shape) {
        SchemaOut schema = new SchemaOut();
        out.text("$schema", DRAFT)
                .text("$id", "urn:plimsoll:schema:" + name + ":1")
                .text("title", title);
        schema.collect(shape);
        schema.shape(out, shape);
        if (!schema.named.isEmpty()) {
            out.object(
                    "$defs",
                    all -> schema.named.forEach((word, inner) -> all.object(word, one -> schema.shape(one, inner))));
        }
    }

    private void collect(Shape shape) {
        if (shape instanceof Shape.Named one) {
            named.put(one.name(), one.shape());
            collect(one.shape());
        } else if (shape instanceof Shape.Fields fields) {
            fields.list().fields().forEach(field -> collect(field.shape()));
            fields.list().rest().ifPresent(this::collect);
        } else if (shape instanceof Shape.MapOf map) {
            collect(map.values());
        } else if (shape instanceof Shape.ListOf list) {
            collect(list.items());
        } else if (shape instanceof Shape.Either either) {
            either.shapes().forEach(this::collect);
        }
    }

    private void shape(JsonOut out, Shape shape) {
        if (shape instanceof Shape.Text text) {
            out.text("type", "string").text("pattern", "^" + text.form() + "$");
        } else if (shape instanceof Shape.Word word) {
            out.list("enum", word.words());
        } else if (shape instanceof Shape.Decimal decimal) {
            out.list("type", List.of("number", "string"));
            decimal(out, decimal.range());
        } else if (shape instanceof Shape.Measured measured) {
            String units = "(" + String.join("|", measured.units()) + ")" + (measured.bare() ? "?" : "");
            if (measured.bare()) {
                out.list("type", List.of("number", "string"));
            } else {
                out.text("type", "string");
            }
            out.text("pattern", "^" + Forms.DECIMAL + units + "$");
        } else if (shape instanceof Shape.Count) {
            out.text("type", "integer").count("minimum", 0);
        } else if (shape instanceof Shape.Truth) {
            out.text("type", "boolean");
        } else if (shape instanceof Shape.Named one) {
            out.text("$ref", "#/$defs/" + one.name());
        } else if (shape instanceof Shape.ListOf list) {
            out.text("type", "array").object("items", items -> shape(items, list.items()));
        } else if (shape instanceof Shape.Either either) {
            out.objects("anyOf", either.shapes(), this::shape);
        } else if (shape instanceof Shape.MapOf map) {
            out.text("type", "object");
            rest(out, map);
        } else if (shape instanceof Shape.Fields fields) {
            out.text("type", "object");
            fields(out, fields.list());
        } else if (shape instanceof Shape.Nothing) {
            out.object("not", nothing -> {});
        }
    }

    /** The bounds of the number, and the form of the text. */
    private static void decimal(JsonOut out, Range range) {
        switch (range) {
            case ANY -> out.text("pattern", "^" + Forms.DECIMAL + "$");
            case NOT_NEGATIVE ->
                out.count("minimum", 0).text("pattern", "^(-?0(\\.0{1,18})?|0\\.[0-9]{1,18}|" + DIGITS + ")$");
            case ABOVE_ZERO ->
                out.count("exclusiveMinimum", 0).text("pattern", "^(0\\.(?=[0-9]*[1-9])[0-9]{1,18}|" + DIGITS + ")$");
            case LEVERAGE -> out.count("minimum", 1).text("pattern", "^" + DIGITS + "$");
        }
    }

    private void rest(JsonOut out, Shape.MapOf map) {
        if (map.values() instanceof Shape.Anything) {
            return;
        }
        out.object("patternProperties", any -> any.object("^" + map.keys() + "$", value -> shape(value, map.values())))
                .truth("additionalProperties", false);
    }

    private void fields(JsonOut out, FieldList list) {
        out.object("properties", all -> list.fields().forEach(field -> field(all, field)));
        if (!list.needed().isEmpty()) {
            out.list("required", list.needed());
        }
        if (list.rest().isEmpty()) {
            out.truth("additionalProperties", false);
        } else if (!(list.rest().get().values() instanceof Shape.Anything)) {
            Shape.MapOf rest = list.rest().get();
            List<Shape> names = List.of(new Shape.Word(list.names()), new Shape.Text(rest.keys()));
            out.object("propertyNames", name -> shape(name, new Shape.Either(names)))
                    .object("additionalProperties", value -> shape(value, rest.values()));
        }
        if (!list.cases().isEmpty()) {
            out.objects("allOf", list.cases(), this::conditional);
        }
    }

    private void field(JsonOut all, Field field) {
        if (field.shape() instanceof Shape.Nothing) {
            all.truth(field.name(), false);
            return;
        }
        all.object(field.name(), one -> {
            if (!field.doc().isEmpty()) {
                one.text("description", field.doc());
            }
            shape(one, field.shape());
        });
    }

    private void conditional(JsonOut out, FieldList.Case one) {
        if (one instanceof FieldList.OneOf alternatives) {
            out.objects("oneOf", alternatives.keys(), (each, key) -> each.list("required", List.of(key)));
        } else if (one instanceof FieldList.NotAll together) {
            out.object("not", not -> not.list("required", together.keys()));
        } else if (one instanceof FieldList.Where where) {
            out.object(
                    "if",
                    test -> test.object(
                                    "properties",
                                    key -> key.object(where.key(), word -> word.list("enum", where.words())))
                            .list("required", List.of(where.key())));
            out.object(where.not() ? "else" : "then", then -> {
                then.object("properties", all -> where.then().forEach(field -> field(all, field)));
                List<String> needed = FieldList.of(where.then()).needed();
                if (!needed.isEmpty()) {
                    then.list("required", needed);
                }
            });
        }
    }
}
