package dev.plimsoll.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;

/** Which policy a scenario is for, and when it happens. */
@Noun("policy and time")
public final class PolicySteps {
    private final World world;

    public PolicySteps(World world) {
        this.world = world;
    }

    @Meaning(
            value = "The scenario is for the policy of this name, and fails with any other.",
            example = "Given the policy guide")
    @Given("the policy {name}")
    public void policy(String name) {
        String actual = world.policy().model().name();
        if (!actual.equals(name)) {
            throw new Unmet("the policy is `" + actual + "`, and the scenario is for `" + name + "`");
        }
    }

    @Meaning(
            value = "The time of the scenario; without this step it is 2026-06-01T00:00:00Z.",
            example = "Given it is 2026-06-01T12:00:00Z")
    @Given("it is {time}")
    public void now(Instant time) {
        world.setNow(time);
    }

    @Meaning(value = "Time goes on; prices keep the time that they have.", example = "When 5m pass")
    @When("{duration} pass(es)")
    public void pass(Duration time) {
        world.pass(time);
    }
}
