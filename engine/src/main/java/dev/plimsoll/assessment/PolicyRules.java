package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Rule;
import dev.plimsoll.model.Rule.Holder;
import dev.plimsoll.model.Rule.Requirement;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Scope;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A policy's rules by what they are asked for. Made once a policy. */
final class PolicyRules {
    private final CheckedPolicy policy;
    private final List<Rule.Margin> margins;
    private final Map<Requirement, Map<Holder, List<Rule.Margin>>> byHolder;
    private final Map<Requirement, Map<Holder, List<Rule.Margin>>> replacing;
    private final Map<Scope, List<Rule.Liquidation>> byScope;
    private final Map<Scope, List<Rule.Warning>> warnings;
    private final List<Rule.Collateral> collaterals;
    private final boolean local;
    private final Map<String, Contract> contracts = new HashMap<>();
    private final Map<String, Instrument> instruments;
    private final SortedSet<String> currencies = new TreeSet<>();
    private final Optional<String> currency;
    private final Vocabulary vocabulary;

    PolicyRules(CheckedPolicy policy) {
        this.policy = policy;
        this.vocabulary = Vocabulary.language()
                .with(
                        policy.attributes().stream()
                                .filter(attribute -> attribute.origin() == Attribute.Origin.OWN)
                                .toList(),
                        policy.settings());
        this.margins = only(Rule.Margin.class);
        this.instruments = new HashMap<>(policy.instruments());
        policy.instruments().forEach((symbol, instrument) -> {
            contracts.put(symbol, Contract.of(instrument));
            currencies.add(instrument.settle());
        });
        this.currency = currency(policy.settlement());
        this.byHolder = byHolder(margins);
        this.replacing = byHolder(margins.stream()
                .filter(rule -> rule.header().overrides().contains(BuiltinCheck.SUM_OF_POSITIONS.word()))
                .toList());
        this.byScope = byScope(only(Rule.Liquidation.class), Rule.Liquidation::scope);
        this.warnings = byScope(only(Rule.Warning.class), Rule.Warning::scope);
        this.collaterals = only(Rule.Collateral.class);
        this.local = margins.stream()
                .filter(rule -> rule.of() == Holder.POSITION)
                .allMatch(rule -> Dependencies.areLocal(rule.header().applies(), rule.amount()));
    }

    private static Map<Requirement, Map<Holder, List<Rule.Margin>>> byHolder(List<Rule.Margin> rules) {
        return rules.stream()
                .collect(Collectors.groupingBy(
                        Rule.Margin::requirement,
                        () -> new EnumMap<>(Requirement.class),
                        Collectors.groupingBy(
                                Rule.Margin::of, () -> new EnumMap<>(Holder.class), Collectors.toUnmodifiableList())));
    }

    private static <R extends Rule> Map<Scope, List<R>> byScope(List<R> rules, Function<R, Scope> scope) {
        return rules.stream()
                .collect(Collectors.groupingBy(
                        scope, () -> new EnumMap<>(Scope.class), Collectors.toUnmodifiableList()));
    }

    private <R extends Rule> List<R> only(Class<R> kind) {
        return policy.rules().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    CheckedPolicy policy() {
        return policy;
    }

    /** What the policy may name, and what its requests carry. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<Rule.Margin> margins(Requirement requirement, Holder of) {
        return of(byHolder, requirement, of);
    }

    private static List<Rule.Margin> of(
            Map<Requirement, Map<Holder, List<Rule.Margin>>> rules, Requirement requirement, Holder of) {
        Map<Holder, List<Rule.Margin>> there = rules.get(requirement);
        return there == null ? List.of() : there.getOrDefault(of, List.of());
    }

    boolean has(Requirement requirement, Holder of) {
        return !margins(requirement, of).isEmpty();
    }

    List<Rule.Liquidation> liquidations(Scope scope) {
        return byScope.getOrDefault(scope, List.of());
    }

    List<Rule.Warning> warnings(Scope scope) {
        return warnings.getOrDefault(scope, List.of());
    }

    List<Rule.Collateral> collaterals() {
        return collaterals;
    }

    /** Whether balances count by their collateral rules. */
    boolean isPooled() {
        return policy.settlement() instanceof Settlement.PooledIn;
    }

    /** The table by which maintenance margin is asked of positions: the first that its rules look up. */
    Optional<BracketTable> maintenanceTable() {
        return margins(Requirement.MAINTENANCE, Holder.POSITION).stream()
                .flatMap(rule -> Dependencies.tables(rule.amount()).stream())
                .findFirst();
    }

    /** The margin rules of a kind that take the place of the sum over positions where their guards hold. */
    List<Rule.Margin> replacingSum(Requirement requirement, Holder of) {
        return of(replacing, requirement, of);
    }

    /**
     * Whether what a position must hold depends on itself, its instrument and its market alone, so that it stays while
     * the price of another instrument moves.
     */
    boolean areLocal() {
        return local;
    }

    @Nullable Instrument instrument(String symbol) {
        return instruments.get(symbol);
    }

    /** The arithmetic of an instrument's contracts; of one that is not known, quantities of base. */
    Contract contract(String symbol) {
        return contracts.getOrDefault(symbol, Contract.OF_BASE);
    }

    /** The currency that a plain pool is in, where there is just one. */
    Optional<String> currency() {
        return currency;
    }

    private static Optional<String> currency(Settlement settlement) {
        if (settlement instanceof Settlement.In in) {
            return Optional.of(in.currency());
        }
        return settlement instanceof Settlement.PooledIn pooled ? Optional.of(pooled.currency()) : Optional.empty();
    }

    /** The settlement currencies of the policy's instruments. */
    SortedSet<String> currencies() {
        return Collections.unmodifiableSortedSet(currencies);
    }
}
