package dev.plimsoll.features.mutation;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Files;
import dev.plimsoll.source.Source;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A policy as text, with the files that it names: read once, and with one of them changed as often as wished. */
public final class PolicyText {
    private final Source source;
    private final Files files;
    private final Map<String, Files.Reading> read = new ConcurrentHashMap<>();

    /** @param source its own text, named by its path from the root */
    public PolicyText(Source source, Files files) {
        this.source = source;
        this.files = files;
    }

    /** As it is. */
    public Outcome<CompiledPolicy> compile() {
        return PolicyCompiler.compile(source, this::read);
    }

    /** With a change. */
    Outcome<CompiledPolicy> compile(Change change) {
        Source changed = change.source();
        boolean own = changed.name().equals(source.name());
        return PolicyCompiler.compileToAsk(own ? changed : source, (from, path) -> {
            Files.Reading reading = read(from, path);
            return reading instanceof Files.Reading.Found found
                            && found.source().name().equals(changed.name())
                    ? new Files.Reading.Found(changed)
                    : reading;
        });
    }

    /** A file that the policy names; read from where it is the first time. */
    Files.Reading read(String from, String path) {
        return read.computeIfAbsent(from + "\n" + path, unread -> files.read(from, path));
    }
}
