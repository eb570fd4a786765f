package dev.plimsoll.features.steps;

import dev.plimsoll.decision.PolicyEvaluator;

/** Where the policies that features name come from, compiled once. */
@FunctionalInterface
public interface PolicySource {
    /** The policy of a path as written in a feature. */
    PolicyEvaluator policy(String path);
}
