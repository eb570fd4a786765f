package dev.plimsoll.account;

import java.math.BigDecimal;

/** A value of an own attribute or setting as given in a file; what type it must have the policy knows. */
public sealed interface Datum {
    record Decimal(BigDecimal value) implements Datum {}

    record Text(String value) implements Datum {}

    record Truth(boolean value) implements Datum {}
}
