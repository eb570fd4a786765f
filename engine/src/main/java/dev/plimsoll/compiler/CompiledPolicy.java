package dev.plimsoll.compiler;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.syntax.PolicyFile;
import java.util.List;

/** A policy that compiled: its files as read, and the checked model. Immutable and safe to share between threads. */
public record CompiledPolicy(List<PolicyFile> files, CheckedPolicy model) {
    public CompiledPolicy {
        files = List.copyOf(files);
    }
}
