package dev.plimsoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages of the diagnostics, which lie in the jar. */
final class Pages {
    private Pages() {}

    /**
     * The page of a code in Markdown.
     *
     * @param code as {@code PLM2103}
     */
    static Optional<String> of(String code) {
        try (InputStream page = Main.class.getResourceAsStream("/diagnostics/" + code + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
