package dev.plimsoll.syntax;

/** The lines of the policy header: how each is written and what it says. Each stands at most once. */
public enum HeaderForm {
    TITLE("title \"…\"", "What the policy is called.", HeaderLine.Title.class),
    SETTLES_IN("settles in CCY", "One pool in that currency.", HeaderLine.SettlesIn.class),
    SETTLES_IN_EACH("settles in each", "A pool for each currency of settlement.", HeaderLine.SettlesInEach.class),
    POOLED_IN("pooled in CCY", "One common pool, to which balances count as collateral.", HeaderLine.PooledIn.class),
    MODES("modes MODE, …", "The margin modes in use; without the line cross and isolated.", HeaderLine.Modes.class),
    PRICES("prices fresh for DURATION", "How old a mark price may be.", HeaderLine.PricesFreshFor.class),
    EFFECTIVE(
            "effective from DATE [until DATE]",
            "When the policy decides; without the line always.",
            HeaderLine.EffectiveFrom.class),
    CITE("cite \"…\"", "Where the policy comes from.", HeaderLine.Citation.class);

    private final String form;
    private final String says;
    private final Class<? extends HeaderLine> line;

    HeaderForm(String form, String says, Class<? extends HeaderLine> line) {
        this.form = form;
        this.says = says;
        this.line = line;
    }

    public String form() {
        return form;
    }

    public String says() {
        return says;
    }

    /** What such a line is in the syntax tree. */
    public Class<? extends HeaderLine> line() {
        return line;
    }
}
