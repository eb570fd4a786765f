package dev.plimsoll.differential;

import dev.plimsoll.decision.Amount;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.BoundInForce;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import dev.plimsoll.oracle.Checkup;
import dev.plimsoll.oracle.Ruling;
import dev.plimsoll.value.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the engine says against what the oracle says; empty where they agree. */
final class Comparison {
    private final List<String> differences = new ArrayList<>();

    private Comparison() {}

    private void differ(String what, Object engine, Object oracle) {
        if (!engine.equals(oracle)) {
            differences.add(what + ": the engine says " + engine + ", the oracle " + oracle);
        }
    }

    static List<String> of(Decision decision, Ruling ruling) {
        Comparison comparison = new Comparison();
        String verdict = decision.verdict().name();
        comparison.differ("verdict", verdict, ruling.verdict());
        if (verdict.equals("ERROR") && ruling.verdict().equals("ERROR")) {
            comparison.codes(decision.errors(), ruling.codes());
        }
        if (verdict.equals(ruling.verdict()) && !verdict.equals("ERROR")) {
            comparison.differ(
                    "findings", decision.findings().stream().map(Finding::rule).toList(), ruling.findings());
            if (ruling.findings().contains("no_change") || ruling.findings().contains("beyond_last_bracket")) {
                return comparison.differences;
            }
            comparison.bounds("cap on ", decision.caps(), ruling.caps());
            comparison.bounds("floor on ", decision.floors(), ruling.floors());
            Set<String> advice = new TreeSet<>();
            decision.advice().forEach(finding -> advice.add(finding.rule()));
            comparison.differ("advice", advice, new TreeSet<>(ruling.advice()));
        }
        if (!comparison.differences.isEmpty()) {
            comparison.differences.add("findings "
                    + decision.findings().stream().map(Finding::rule).toList() + " errors " + decision.errors()
                    + " against " + ruling);
        }
        return comparison.differences;
    }

    /** Each goes on where the other stops, so not all codes are the same; but one must be. */
    private void codes(List<Fault> engine, List<String> oracle) {
        Set<String> codes = new TreeSet<>();
        engine.forEach(fault -> codes.add(fault.code().code()));
        if (oracle.stream().noneMatch(codes::contains)) {
            differ("no code is the same", codes, new TreeSet<>(oracle));
        }
    }

    private void bounds(String what, Map<String, BoundInForce> engine, Map<String, Ruling.Bound> oracle) {
        differ(what + "attributes", engine.keySet(), oracle.keySet());
        engine.forEach((attribute, bound) -> {
            Ruling.Bound other = oracle.get(attribute);
            if (other != null) {
                if (!other.rules().contains(bound.rule())) {
                    differences.add(what + attribute + " by " + bound.rule() + " against " + other);
                }
                if (other.value().isPresent()
                        && !isNear(bound.value(), other.value().get())) {
                    differences.add(what + attribute + " is " + bound.value() + " against " + other);
                }
            }
        });
    }

    /** Shown numbers have few decimals. */
    private static boolean isNear(String shown, BigDecimal exact) {
        BigDecimal value =
                new BigDecimal(shown.replace("%", "").replace("x", "").split(" ")[0]);
        BigDecimal scaled = shown.contains("%") ? value.movePointLeft(2) : value;
        BigDecimal most = exact.abs().movePointLeft(6).max(new BigDecimal("0.0001"));
        return scaled.subtract(exact).abs().compareTo(most) <= 0;
    }

    static List<String> of(Assessment assessment, Checkup checkup) {
        Comparison comparison = new Comparison();
        if (isPlanDropped(assessment, checkup)) {
            return List.of();
        }
        comparison.differ("status", assessment.status().name(), checkup.status());
        if (checkup.invalid()) {
            comparison.codes(assessment.errors(), checkup.code().stream().toList());
            return comparison.differences;
        }
        Set<String> pools = new HashSet<>();
        for (PoolHealth pool : assessment.pools()) {
            pools.add(pool.settle());
            comparison.pool(pool, checkup.pools().get(pool.settle()));
        }
        checkup.pools().forEach((name, pool) -> {
            boolean empty = pool.amounts().values().stream()
                    .allMatch(amount -> amount.isPresent() && amount.get().signum() == 0);
            comparison.differ(
                    "pool " + name,
                    pools.contains(name) || empty && checkup.pools().size() > 1,
                    true);
        });
        comparison.differ(
                "number of positions",
                assessment.positions().size(),
                checkup.positions().size());
        for (int i = 0;
                i < Math.min(assessment.positions().size(), checkup.positions().size());
                i++) {
            comparison.position(
                    assessment.positions().get(i), checkup.positions().get(i));
        }
        Set<String> findings = new TreeSet<>();
        assessment.findings().forEach(finding -> findings.add((finding.rule() + " " + finding.about()).strip()));
        comparison.differ("findings", findings, checkup.findings());
        checkup.plan().ifPresent(plan -> comparison.differences.addAll(PlanComparison.of(assessment, plan)));
        if (!comparison.differences.isEmpty()) {
            comparison.differences.add("errors " + assessment.errors());
        }
        return comparison.differences;
    }

    /** A plan that meets a missing price of an asset is dropped, and its scope has no answer; the oracle makes no plans. */
    private static boolean isPlanDropped(Assessment assessment, Checkup checkup) {
        return assessment.status() == Status.ERROR
                && checkup.positions().stream().anyMatch(held -> held.status().equals("LIQUIDATE"))
                && assessment.errors().stream().anyMatch(fault -> fault.path().startsWith("market.prices."));
    }

    private void pool(PoolHealth pool, Checkup.Pool expected) {
        if (expected == null) {
            return;
        }
        String name = "pool " + pool.settle();
        differ(name, pool.status().name(), expected.status());
        Map<String, Amount> amounts = new TreeMap<>();
        amounts.put("balance", pool.balance());
        amounts.put("equity", pool.equity());
        amounts.put("unrealized_pnl", pool.unrealizedPnl());
        amounts.put("initial_margin", pool.initialMargin());
        amounts.put("maintenance_margin", pool.maintenanceMargin());
        amounts.put("available", pool.available());
        amounts(name, amounts, expected.amounts(), pool.status() == Status.ERROR);
    }

    private void position(PositionHealth position, Checkup.Held expected) {
        String key = position.instrument() + " " + position.side() + " " + position.mode();
        differ("position", key, expected.key());
        differ("status of " + key, position.status().name(), expected.status());
        Map<String, Amount> amounts = new TreeMap<>();
        amounts.put("mark_price", position.markPrice());
        amounts.put("notional", position.notional());
        amounts.put("margin", position.margin());
        amounts.put("equity", position.equity());
        amounts.put("unrealized_pnl", position.unrealizedPnl());
        amounts.put("initial_margin", position.initialMargin());
        amounts.put("maintenance_margin", position.maintenanceMargin());
        amounts(key, amounts, expected.amounts(), position.status() == Status.ERROR);
    }

    /** Where a scope has no answer at all, fewer of its amounts may be shown. */
    private void amounts(
            String of, Map<String, Amount> engine, Map<String, Optional<BigDecimal>> oracle, boolean failed) {
        engine.forEach((name, amount) -> {
            Optional<BigDecimal> other = oracle.get(name);
            if (failed && amount.value().isEmpty()) {
                return;
            }
            boolean same = amount.value().isPresent() == other.isPresent()
                    && (other.isEmpty() || amount.value().get().compareTo(other.get()) == 0);
            if (!same) {
                differences.add(name + " of " + of + ": " + amount.value() + " against " + other);
            }
        });
    }
}
