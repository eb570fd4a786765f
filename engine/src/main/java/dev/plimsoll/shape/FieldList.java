package dev.plimsoll.shape;

import java.util.List;
import java.util.Optional;

/**
 * The keys of a map.
 *
 * @param fields in the order in which they are listed to people
 * @param cases what else holds, depending on what is given
 * @param rest keys that are free to name; absent where there are none
 */
public record FieldList(List<Field> fields, List<Case> cases, Optional<Shape.MapOf> rest) {
    public FieldList {
        fields = List.copyOf(fields);
        cases = List.copyOf(cases);
    }

    public static FieldList of(Field... fields) {
        return new FieldList(List.of(fields), List.of(), Optional.empty());
    }

    public static FieldList of(List<Field> fields) {
        return new FieldList(fields, List.of(), Optional.empty());
    }

    public FieldList with(Case... more) {
        return new FieldList(fields, List.of(more), rest);
    }

    public FieldList with(Shape.MapOf others) {
        return new FieldList(fields, cases, Optional.of(others));
    }

    public Shape shape() {
        return new Shape.Fields(this);
    }

    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** The names of those that must be given. */
    public List<String> needed() {
        return fields.stream().filter(Field::needed).map(Field::name).toList();
    }

    /** What else holds of a map. */
    public sealed interface Case {}

    /** Exactly one of some keys is given. */
    public record OneOf(List<String> keys) implements Case {
        public OneOf {
            keys = List.copyOf(keys);
        }
    }

    /** Not all of some keys are given. */
    public record NotAll(List<String> keys) implements Case {
        public NotAll {
            keys = List.copyOf(keys);
        }
    }

    /** Where a key has one of some words, or has none of them ({@code not}), these fields are as they say. */
    public record Where(String key, List<String> words, boolean not, List<Field> then) implements Case {
        public Where {
            words = List.copyOf(words);
            then = List.copyOf(then);
        }
    }
}
