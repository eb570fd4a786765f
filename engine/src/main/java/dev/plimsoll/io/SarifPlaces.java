package dev.plimsoll.io;

import dev.plimsoll.source.Position;
import dev.plimsoll.source.Span;
import java.nio.charset.StandardCharsets;

/**
 * Places as SARIF writes them: files as URIs relative to the folder that the command ran in, so that a log means the same
 * on another machine; a file outside that folder by its absolute URI.
 */
final class SarifPlaces {
    /** What relative URIs are relative to. */
    static final String BASE = "SRCROOT";

    private static final String UNRESERVED = "-._~!$&'()*+,;=@/";

    private SarifPlaces() {}

    static void physical(JsonOut out, Span span) {
        out.object("artifactLocation", place -> artifact(place, span.source().name()))
                .object("region", region -> region(region, span));
    }

    static void artifact(JsonOut out, String name) {
        boolean windows = name.matches("[A-Za-z]:/.*");
        if (name.startsWith("/") || windows) {
            out.text("uri", "file://" + (windows ? "/" : "") + encoded(name));
        } else {
            out.text("uri", encoded(name)).text("uriBaseId", BASE);
        }
    }

    /** Lines and columns from 1, columns in code points; the end is one past the last character. */
    static void region(JsonOut out, Span span) {
        Position from = span.from();
        Position to = span.to();
        out.count("startLine", from.line())
                .count("startColumn", from.column())
                .count("endLine", to.line())
                .count("endColumn", to.column());
    }

    private static String encoded(String name) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean plain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
            if (plain) {
                uri.append(character);
            } else {
                uri.append('%').append(hex(octet >> 4)).append(hex(octet));
            }
        }
        return uri.toString();
    }

    private static char hex(int value) {
        return "0123456789ABCDEF".charAt(value & 0xF);
    }
}
