package dev.plimsoll.vocabulary;

/** What quantifiers and aggregates range over. */
public enum Collection {
    POSITIONS(Subject.POSITION),
    ORDERS(Subject.ORDER),
    BALANCES(Subject.BALANCE);

    private final Subject element;

    Collection(Subject element) {
        this.element = element;
    }

    public Subject element() {
        return element;
    }
}
