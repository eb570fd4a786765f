package dev.plimsoll.decision;

/**
 * The strictest bound on an attribute.
 *
 * @param value printed in its unit's plain form: {@code 5}
 * @param rule which rule set it
 */
public record BoundInForce(String value, String rule) {}
