package dev.plimsoll.features.run;

import dev.plimsoll.features.steps.PolicyUnderTest;

/** A scenario and the policy that it is judged by. */
public record Job(Scenario scenario, PolicyUnderTest policy) {}
