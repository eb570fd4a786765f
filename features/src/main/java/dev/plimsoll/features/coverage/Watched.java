package dev.plimsoll.features.coverage;

import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.features.coverage.Goals.Place;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.Rule;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.PolicyFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy that is watched while features are run on it: by the reference interpreter, whose answers are those of the
 * rule engine. Any number of threads may ask its evaluator.
 */
public final class Watched {
    private final Goals goals;
    private final Recorder recorder;
    private final HeardEvaluator evaluator;

    public Watched(CompiledPolicy policy) {
        this.goals = new Goals(policy);
        this.recorder = new Recorder(policy.model());
        this.evaluator =
                new HeardEvaluator(new Evaluator(policy.model(), new TreeExpressions(policy.model(), recorder)));
    }

    /** Answers, and is watched. */
    public PolicyEvaluator evaluator() {
        return evaluator;
    }

    /** From now on nothing has been reached. Nobody may be asking at the same time. */
    public void forget() {
        recorder.forget();
        evaluator.heard().clear();
    }

    /** What was reached so far. */
    public PolicyCoverage coverage() {
        List<Point.OfComparison> comparisons =
                goals.comparisons().stream().map(this::comparison).toList();
        List<Point.OfRow> rows = rows();
        return new PolicyCoverage(goals.policy().model(), files(rows), rules(), comparisons, rows);
    }

    private List<Source> files(List<Point.OfRow> rows) {
        Map<String, Source> files = new LinkedHashMap<>();
        for (PolicyFile file : goals.policy().files()) {
            files.putIfAbsent(file.source().name(), file.source());
        }
        for (Point.OfRow row : rows) {
            files.putIfAbsent(row.place().source().name(), row.place().source());
        }
        return List.copyOf(files.values());
    }

    private List<Point.OfRule> rules() {
        List<Point.OfRule> rules = new ArrayList<>();
        for (Rule rule : goals.rules()) {
            String kind = rule instanceof Rule.Check
                    ? "builtin"
                    : rule.header().kind().keyword();
            boolean isHeard = evaluator.heard().contains(new HeardEvaluator.Heard(kind, rule.name()));
            rules.add(new Point.OfRule(goals.named(rule), kind, rule.name(), recorder.state(rule, isHeard)));
        }
        return rules;
    }

    private Point.OfComparison comparison(Goals.Comparison one) {
        boolean holds = one.negated() ? recorder.fails(one.key()) : recorder.holds(one.key());
        boolean fails = one.negated() ? recorder.holds(one.key()) : recorder.fails(one.key());
        Optional<Boolean> equal = one.ordered() ? Optional.of(recorder.equal(one.key())) : Optional.empty();
        return new Point.OfComparison(one.shown(), one.text(), one.bound(), holds, fails, equal);
    }

    /** By table; a row that several instruments share is one. */
    private List<Point.OfRow> rows() {
        List<Point.OfRow> all = new ArrayList<>();
        for (BracketTable table : goals.policy().model().tables().values()) {
            Map<Place, Point.OfRow> rows = new LinkedHashMap<>();
            table.own().forEach((symbol, block) -> add(rows, table, symbol, block));
            table.forAll().ifPresent(block -> add(rows, table, "", block));
            rows.values().stream()
                    .sorted(Comparator.comparing(
                            (Point.OfRow row) -> row.place().start()))
                    .forEach(all::add);
        }
        return all;
    }

    private void add(Map<Place, Point.OfRow> rows, BracketTable table, String owner, List<Bracket> block) {
        for (int i = 0; i < block.size(); i++) {
            if (block.get(i).place().isPresent()) {
                Span place = block.get(i).place().get();
                boolean used = recorder.isUsed(table.name(), owner, i);
                rows.merge(
                        Place.of(place),
                        new Point.OfRow(place, table.name(), i + 1, used),
                        (one, other) -> one.used() ? one : other);
            }
        }
    }
}
