package dev.plimsoll.decision;

import java.util.Optional;

/**
 * Why a rule did or did not fire.
 *
 * @param question what was asked: {@code open_position}, {@code position BTC-USDT long isolated}, {@code cross USDT}
 * @param outcome {@code fired}, {@code silent}, {@code lifted}, {@code failed} or {@code not judged}
 * @param because for a silent rule the first condition that does not hold, with the values of both sides; for a fired
 *     one the condition that held
 */
public record Explanation(
        String rule, String kind, String at, String question, String outcome, Optional<String> because) {}
