package dev.plimsoll.cli.report;

/** How verdicts and statuses look. */
final class Verdicts {
    private Verdicts() {}

    static Style of(String verdict) {
        return switch (verdict) {
            case "ALLOW", "HEALTHY" -> Style.GOOD;
            case "ALERT", "ADVISE" -> Style.NOTICE;
            case "DENY", "MARGIN_CALL" -> Style.BAD;
            case "LIQUIDATE", "ERROR" -> Style.WORST;
            default -> Style.PLAIN;
        };
    }
}
