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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A policy's rules by what they are asked for. Made once a policy. */
final class PolicyRules {
    private final CheckedPolicy policy;
    private final List<Rule.Margin> margins;
    private final Map<Requirement, Map<Holder, List<Rule.Margin>>> byHolder;
    private final Map<Scope, List<Rule.Liquidation>> byScope;
    private final List<Rule.Warning> warnings;
    private final List<Rule.Collateral> collaterals;
    private final boolean local;
    private final Map<String, Contract> contracts = new HashMap<>();
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
        policy.instruments().forEach((symbol, instrument) -> contracts.put(symbol, Contract.of(instrument)));
        this.byHolder = margins.stream()
                .collect(Collectors.groupingBy(Rule.Margin::requirement, Collectors.groupingBy(Rule.Margin::of)));
        this.byScope = only(Rule.Liquidation.class).stream().collect(Collectors.groupingBy(Rule.Liquidation::scope));
        this.warnings = only(Rule.Warning.class);
        this.collaterals = only(Rule.Collateral.class);
        this.local = margins.stream()
                .filter(rule -> rule.of() == Holder.POSITION)
                .allMatch(rule -> Dependencies.areLocal(rule.header().applies(), rule.amount()));
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
        return byHolder.getOrDefault(requirement, Map.of()).getOrDefault(of, List.of());
    }

    boolean has(Requirement requirement, Holder of) {
        return !margins(requirement, of).isEmpty();
    }

    List<Rule.Liquidation> liquidations(Scope scope) {
        return byScope.getOrDefault(scope, List.of());
    }

    List<Rule.Warning> warnings(Scope scope) {
        return warnings.stream().filter(rule -> rule.scope() == scope).toList();
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
        return margins(requirement, of).stream()
                .filter(rule -> rule.header().overrides().contains(BuiltinCheck.SUM_OF_POSITIONS.word()))
                .toList();
    }

    /**
     * Whether what a position must hold depends on itself, its instrument and its market alone, so that it stays while
     * the price of another instrument moves.
     */
    boolean areLocal() {
        return local;
    }

    @Nullable Instrument instrument(String symbol) {
        return policy.instruments().get(symbol);
    }

    /** The arithmetic of an instrument's contracts; of one that is not known, quantities of base. */
    Contract contract(String symbol) {
        return contracts.getOrDefault(symbol, Contract.OF_BASE);
    }

    /** The currency that a plain pool is in, where there is just one. */
    Optional<String> currency() {
        if (policy.settlement() instanceof Settlement.In in) {
            return Optional.of(in.currency());
        }
        return policy.settlement() instanceof Settlement.PooledIn pooled
                ? Optional.of(pooled.currency())
                : Optional.empty();
    }

    /** The settlement currencies of the policy's instruments. */
    SortedSet<String> currencies() {
        SortedSet<String> all = new TreeSet<>();
        policy.instruments().values().forEach(instrument -> all.add(instrument.settle()));
        return all;
    }
}
