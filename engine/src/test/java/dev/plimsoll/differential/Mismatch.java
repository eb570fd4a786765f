package dev.plimsoll.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A case that was answered differently.
 *
 * @param name the seed of the policy, the number of the state and of the request
 */
record Mismatch(String name, Case asked, List<String> differences) {
    void write(Path folder) {
        String command = asked.write(folder.resolve(name));
        try {
            Files.writeString(
                    folder.resolve(name).resolve("differences.txt"),
                    String.join("\n", differences) + "\n" + command + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made small, with the command that asks it again. */
    String told(Path folder) {
        Case smaller = Shrinking.of(asked);
        List<String> now = smaller.differences();
        Mismatch told = new Mismatch(name + "-small", smaller, now.isEmpty() ? differences : now);
        told.write(folder);
        return String.join("\n", told.differences()) + "\n" + smaller + "\n"
                + smaller.write(folder.resolve(told.name()));
    }
}
