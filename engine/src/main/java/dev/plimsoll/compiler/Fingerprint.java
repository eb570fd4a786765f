package dev.plimsoll.compiler;

import dev.plimsoll.source.Source;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The SHA-256 of what a policy was compiled from: for each file, in the order in which they are first named, the length of
 * its name in 8 bytes, the name, the length of its text in 8 bytes and the text, both in UTF-8.
 */
final class Fingerprint {
    private Fingerprint() {}

    /** In lower-case hexadecimal. */
    static String of(List<Source> sources) {
        MessageDigest digest = sha256();
        for (Source source : sources) {
            add(digest, source.name());
            add(digest, source.text());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
