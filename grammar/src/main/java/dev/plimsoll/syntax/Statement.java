package dev.plimsoll.syntax;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The statements of the language: how each is written, what it says, what several of them come to. */
public enum Statement {
    POLICY(
            "policy NAME version \"…\"",
            "Starts a policy, with the lines of its header. Stands once, first; an included file has none.",
            ""),
    INCLUDE("include \"PATH\"", "Takes in the statements of another file.", "all count"),
    INSTRUMENTS(
            List.of("instruments from \"PATH\"", """
                    instruments
                      SYMBOL is KIND [linear|inverse] [base CCY] [quote CCY] [settle CCY]
                             [contract_size AMOUNT] [lot AMOUNT] [tick NUMBER]"""),
            "The instruments that the policy knows.",
            "all count, none twice"),
    TIERS(List.of("tiers NAME from \"PATH\"", """
                    tiers NAME by ATTRIBUTE [method whole|marginal]
                      for SYMBOL, …|all
                        up to|below AMOUNT: COLUMN VALUE, …
                        above: COLUMN VALUE, …"""), "A bracket table, looked up by the attribute.", ""),
    GROUP(
            List.of("group NAME is A, B", "group NAME is all [except A, B]", "group NAME is instruments where COND"),
            "A set of instruments.",
            ""),
    ATTRIBUTE(
            "attribute SUBJECT.NAME is [optional] TYPE [default VALUE]",
            "Data of the platform's own, which files give.",
            ""),
    SETTING(
            "setting account|position.NAME is TYPE [default VALUE]",
            "A choice of the account, which requests of the action `set_NAME` change.",
            ""),
    LET("let NAME = EXPR", "A name for an expression, in which every name is dotted.", ""),
    CAP("cap NAME: ATTRIBUTE at EXPR", "The most that a request may ask for.", "the lowest applies"),
    FLOOR("floor NAME: ATTRIBUTE at EXPR", "The least that a request may ask for.", "the highest applies"),
    MARGIN(
            "margin initial|maintenance NAME [of instrument|cross]: EXPR",
            "What a position, the positions on one instrument, or the pool must hold.",
            "the highest applies"),
    COLLATERAL("collateral NAME: EXPR", "What a balance counts for in a common pool.", "the lowest applies"),
    LOCK("lock NAME: ACTION, …", "Refuses actions while the account is in a state.", "any refuses"),
    DENY("deny NAME: ACTION, …", "Refuses actions where a condition holds.", "any refuses"),
    REQUIRE("require NAME: COND", "Refuses actions unless a condition holds.", "all must hold"),
    ALERT("alert NAME: position|cross|account", "A warning.", "all are told"),
    MARGIN_CALL("margin_call NAME: position|cross|account", "A call for margin.", "all are told"),
    LIQUIDATE(
            "liquidate NAME: position|cross|account",
            "Forced liquidation, in steps, until its condition no longer holds.",
            "one a scope; others join it by `overrides`"),
    ADVISE("advise NAME: ACTION, …", "Advice, which changes no verdict.", "all are told"),
    BUILTIN("builtin NAME", "The venue's words for a built-in check.", "one a check"),
    NEVER(
            "never NAME: allowed ACTION, …|liquidated SCOPE|state SCOPE",
            "A property that must hold, whatever the other rules say.",
            "all must hold");

    private static final Set<ClauseKind> CONDITION = EnumSet.of(ClauseKind.WHEN, ClauseKind.UNLESS);
    private static final Set<ClauseKind> WORDS = EnumSet.of(ClauseKind.BECAUSE, ClauseKind.CODE);

    private final List<String> forms;
    private final String says;
    private final String several;

    Statement(String form, String says, String several) {
        this(List.of(form), says, several);
    }

    Statement(List<String> forms, String says, String several) {
        this.forms = forms;
        this.says = says;
        this.several = several;
    }

    /** The word that it starts with. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ways in which it is written, without its clauses. */
    public List<String> forms() {
        return forms;
    }

    /** What it says, in one or two sentences. */
    public String says() {
        return says;
    }

    /** What several that apply come to; empty where there is one. */
    public String several() {
        return several;
    }

    /** That of a kind of rule. */
    public static Statement of(RuleKind kind) {
        return valueOf(kind.name());
    }

    /** Whether it is a rule. */
    public boolean isRule() {
        return Arrays.stream(RuleKind.values()).anyMatch(kind -> kind.name().equals(name()));
    }

    /** Every clause that it takes, in the order in which they stand. */
    public Set<ClauseKind> clauses() {
        Set<ClauseKind> clauses = EnumSet.noneOf(ClauseKind.class);
        if (this == BUILTIN) {
            clauses.addAll(WORDS);
            clauses.add(ClauseKind.CITE);
        } else if (isRule()) {
            clauses.addAll(EnumSet.range(ClauseKind.OVERRIDES, ClauseKind.CITE));
            clauses.addAll(CONDITION);
        }
        switch (this) {
            case LOCK -> clauses.add(ClauseKind.WHILE);
            case REQUIRE -> clauses.add(ClauseKind.ON);
            case LIQUIDATE -> clauses.addAll(EnumSet.range(ClauseKind.BY, ClauseKind.REMAINDER_TO));
            default -> {}
        }
        return clauses;
    }

    /** Groups of clauses; of each group it must have at least one. */
    public List<Set<ClauseKind>> needed() {
        return switch (this) {
            case LOCK -> List.of(EnumSet.of(ClauseKind.WHILE));
            case REQUIRE -> List.of(EnumSet.of(ClauseKind.ON));
            case DENY, ALERT, MARGIN_CALL, ADVISE, NEVER -> List.of(CONDITION);
            case LIQUIDATE -> List.of(CONDITION, EnumSet.of(ClauseKind.BY));
            case BUILTIN -> List.of(WORDS);
            default -> List.of();
        };
    }
}
