package dev.plimsoll.io;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells a finding again after the file has changed elsewhere: by its code and the text of its line, whatever the number of
 * the line and its indentation. Equal ones in one file are told apart by their order.
 */
final class LineFingerprints {
    private static final int DIGITS = 16;

    private final Map<String, Integer> seen = new TreeMap<>();

    /** The fingerprint of the next diagnostic, in the order in which they are reported. */
    String next(Diagnostic diagnostic) {
        Span span = diagnostic.span();
        String line = span.source().line(span.from().line()).strip().replaceAll("\\s+", " ");
        String hash = hash(diagnostic.code().code() + "\n" + line);
        int occurrence = seen.merge(hash + " " + span.source().name(), 1, Integer::sum);
        return hash + ":" + occurrence;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
