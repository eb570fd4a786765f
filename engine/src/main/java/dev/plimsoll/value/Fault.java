package dev.plimsoll.value;

/**
 * Why there is no answer, and where.
 *
 * @param path what lacks or is wrong, as in the input files: {@code market.BTC-USDT.mark},
 *     {@code account.attributes.experience}, {@code positions[2].instrument}
 * @param message one lower-case sentence without a full stop
 */
public record Fault(FaultCode code, String path, String message) {}
