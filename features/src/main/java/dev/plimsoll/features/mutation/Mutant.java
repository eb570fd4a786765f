package dev.plimsoll.features.mutation;

/** A change and what became of it. */
public record Mutant(Change change, Fate fate) {
    /** What becomes of a change. */
    public enum Fate {
        /** A scenario fails with it. */
        KILLED,
        /** Every scenario passes with it: nothing would notice. */
        SURVIVED,
        /** It provably says the same. */
        EQUIVALENT,
        /** The policy does not compile with it. */
        INVALID
    }
}
