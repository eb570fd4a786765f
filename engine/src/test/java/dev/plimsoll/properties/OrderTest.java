package dev.plimsoll.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Explanation;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.differential.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** That nothing depends on the order of what has none, nor on how often the same is said. */
class OrderTest {
    private static final Options ALL = new Options(Optional.of(Sampler.NOW), true, false);
    /** How many cases in a hundred are asked for explanations too, which take longer than the answer. */
    private static final int EXPLAINED = 15;

    private static final Set<String> REPEATED =
            Set.of("margin", "collateral", "cap", "floor", "lock", "deny", "require", "alert", "margin_call");

    @Test
    void property_13_order_says_nothing() {
        Change shuffled = new Change(policy -> {
            List<String> texts = new ArrayList<>(policy.texts());
            List<String> others = shuffled(new Rolls(policy.hashCode()), texts.subList(1, texts.size()));
            return new Statements(List.of(texts.get(0))).and(others.toArray(String[]::new));
        });
        Property.ofSituations(
                        13,
                        "Positions, orders, settings and statements in any other order: the same verdict, findings and"
                                + " explanations.",
                        rolls -> Situation.ofFew(rolls, 100),
                        asked -> asked.verdict() != Verdict.ERROR,
                        asked -> {
                            Account account = shuffled(asked.rolls(), asked.account());
                            boolean explained = asked.rolls().chance(EXPLAINED);
                            Set<String> said = said(asked, explained);
                            Set<String> now = said(shuffled.of(asked).with(account), explained);
                            return said.equals(now) ? "" : said + " became " + now;
                        })
                .holds();
    }

    /** What is answered but the places of rules in the text. */
    private static Set<String> said(Situation asked, boolean explained) {
        Decision decision = explained
                ? asked.policy().evaluator().decide(asked.account(), asked.request(), asked.market(), ALL)
                : asked.decision();
        Set<String> said = new TreeSet<>();
        said.add(decision.verdict().name());
        decision.findings().forEach(finding -> said.add(finding.rule() + finding.message() + finding.values()));
        for (Explanation each : decision.explanation()) {
            said.add(each.rule() + " " + each.outcome() + " " + each.because());
        }
        return said;
    }

    private static Account shuffled(Rolls rolls, Account account) {
        List<Position> positions = shuffled(rolls, account.positions());
        List<Order> orders = shuffled(rolls, account.orders());
        List<InstrumentSetting> settings = shuffled(rolls, account.settings());
        return Accounts.withSettings(Accounts.of(account, account.balances(), positions, orders), settings);
    }

    private static <T> List<T> shuffled(Rolls rolls, List<T> list) {
        List<T> left = new ArrayList<>(list);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(rolls.below(left.size())));
        }
        return shuffled;
    }

    @Test
    void property_14_saying_it_twice_changes_nothing() {
        Change doubled = new Change(OrderTest::doubled);
        Property.ofSituations(
                        14,
                        "Every rule that nothing lifts stated twice, under another name: the same verdict by the same rules, the"
                                + " same statuses.",
                        rolls -> Situation.ofFew(rolls, 80),
                        state -> state.isAsked() ? state.verdict() != Verdict.ERROR : isKnown(state),
                        state -> {
                            Situation twice = doubled.of(state);
                            if (!state.isAsked()) {
                                return state.glance().equals(twice.glance())
                                        ? ""
                                        : state.glance() + " became " + twice.glance();
                            }
                            Set<String> rules = new TreeSet<>();
                            Findings.of(twice.decision()).forEach(rule -> rules.add(rule.replaceFirst("_again$", "")));
                            boolean same =
                                    state.verdict() == twice.verdict() && rules.equals(Findings.of(state.decision()));
                            return same ? "" : state.verdict() + " became " + twice.verdict() + " by " + rules;
                        })
                .holds();
    }

    private static boolean isKnown(Situation state) {
        return !state.account().positions().isEmpty()
                && !state.glance().scopes().isEmpty();
    }

    private static Statements doubled(Statements policy) {
        String text = policy.text();
        return policy.and(policy.texts().stream()
                .filter(statement -> REPEATED.contains(Statements.keyword(statement)))
                .filter(rule -> !text.contains(" overrides " + Statements.name(rule)))
                .map(rule -> rule.replaceFirst(
                        "\\b" + Statements.name(rule) + "( of |:)", Statements.name(rule) + "_again$1"))
                .toArray(String[]::new));
    }

    @Test
    void the_same_name_twice_is_no_policy() {
        for (int i = 0; i < 20; i++) {
            Subject policy = Subject.random(i);
            for (String rule : policy.statements().texts()) {
                if (REPEATED.contains(Statements.keyword(rule))) {
                    assertThat(policy.withText(policy.statements().and(rule).text()))
                            .as(rule)
                            .isEmpty();
                }
            }
        }
    }
}
