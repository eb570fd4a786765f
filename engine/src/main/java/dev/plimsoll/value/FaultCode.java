package dev.plimsoll.value;

import java.util.Locale;

/** Why a question has no answer. Each is reported under its {@link #code} and ends in the verdict ERROR. */
public enum FaultCode {
    MISSING_VALUE,
    MISSING_PRICE,
    STALE_PRICE,
    TIME_UNKNOWN,
    NOT_EFFECTIVE,
    UNKNOWN_INSTRUMENT,
    INVALID_REQUEST,
    INVALID_ACCOUNT,
    NO_MARGIN_RULE,
    NEGATIVE_REQUIREMENT,
    BEYOND_LAST_BRACKET,
    UNBOUNDED,
    DIVISION_BY_ZERO,
    PROPERTY_VIOLATED,
    COST,
    NOT_SUPPORTED_YET;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
