package dev.plimsoll.features;

/** Steps for Cucumber's own runner that ask Drools by the guides' policy. */
public final class OnDrools extends StepFactory {
    public OnDrools() {
        super(Policies.DROOLS.of("policies/guide/guide.margin"));
    }
}
