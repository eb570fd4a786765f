package dev.plimsoll.assessment;

import dev.plimsoll.account.Datum;
import java.util.Map;
import java.util.Optional;

/**
 * A value of an own attribute or setting, and where it stands.
 *
 * @param path {@code positions[0].attributes.auto_add}
 */
record Stated(Datum datum, String path) {
    /** What a holder gives under a name. */
    static Optional<Stated> in(Map<String, Datum> attributes, String holder, String name) {
        return Optional.ofNullable(attributes.get(name)).map(datum -> new Stated(datum, path(holder, name)));
    }

    static String path(String holder, String name) {
        return (holder.isEmpty() ? "" : holder + ".") + "attributes." + name;
    }
}
