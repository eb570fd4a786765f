package dev.plimsoll.compiler;

import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Files;
import dev.plimsoll.source.Source;

/** Policy text to a compiled policy: parse, includes, tables, check. The only class that knows the order of passes. */
public final class PolicyCompiler {
    private PolicyCompiler() {}

    /**
     * Compiles a policy.
     *
     * @param source the policy's own text
     * @param files how the files that it names are read
     * @return the policy if there is no error, with all diagnostics sorted by place
     */
    public static Outcome<CompiledPolicy> compile(Source source, Files files) {
        return Outcome.failed(java.util.List.of());
    }
}
