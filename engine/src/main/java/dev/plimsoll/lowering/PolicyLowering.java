package dev.plimsoll.lowering;

import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A checked policy as rules for Drools: one for each rule that is asked whether it fires. */
public final class PolicyLowering {
    private final Registry registry;
    private final List<LoweredRule> rules = new ArrayList<>();
    private final Map<String, UnreadableAt> unreadable = new LinkedHashMap<>();

    private PolicyLowering(OpTables tables) {
        this.registry = new Registry(tables);
    }

    /**
     * Lowers a policy.
     *
     * @param tables the op tables of its formulas
     */
    public static RuleProgram lower(CheckedPolicy policy, OpTables tables) {
        PolicyLowering lowering = new PolicyLowering(tables);
        policy.rules().forEach(lowering::lower);
        RuleProgram program =
                new RuleProgram(new Topics(policy), tables, lowering.registry, lowering.rules, lowering.unreadable());
        LoweringInvariants.complete(policy, program);
        return program;
    }

    private void lower(Rule rule) {
        if (!Topics.isAsked(rule)) {
            return;
        }
        TopicSet topics = TopicSet.of(Topics.of(rule));
        List<Formula> conjuncts = Conjuncts.of(rule.header().fires());
        List<Key.Is> keys = new ArrayList<>();
        String looked = topics.id();
        int at = 0;
        for (; at < conjuncts.size(); at++) {
            Optional<Key.Pattern> pattern = Key.Pattern.of(conjuncts.get(at));
            if (pattern.isEmpty()) {
                break;
            }
            Key.Is key = registry.key(pattern.get());
            unreadable
                    .computeIfAbsent(
                            looked + "\n" + key.key().path(),
                            none -> new UnreadableAt(topics, List.copyOf(keys), key.key(), new ArrayList<>()))
                    .rules
                    .add(rule.index());
            keys.add(key);
            looked = looked + "\n" + key.id();
        }
        List<Stage> stages = stages(conjuncts.subList(at, conjuncts.size()));
        rules.add(new LoweredRule(rule.index(), rule.name(), topics, keys, stages));
    }

    /** Conditions on the question alone are one stage as far as they stand together; each tally is one. */
    private List<Stage> stages(List<Formula> conjuncts) {
        List<Stage> stages = new ArrayList<>();
        List<Formula> together = new ArrayList<>();
        for (Formula conjunct : conjuncts) {
            Optional<TallyPattern> tally = TallyPattern.of(conjunct);
            if (tally.isEmpty()) {
                together.add(conjunct);
                continue;
            }
            test(together).ifPresent(stages::add);
            together.clear();
            stages.add(registry.tally(conjunct, tally.get()));
        }
        test(together).ifPresent(stages::add);
        return stages;
    }

    private Optional<Stage> test(List<Formula> conjuncts) {
        return conjuncts.isEmpty() ? Optional.empty() : Optional.of(registry.test(Conjuncts.joined(conjuncts)));
    }

    private List<LoweredRule.Unreadable> unreadable() {
        List<LoweredRule.Unreadable> all = new ArrayList<>();
        unreadable.values().forEach(at -> all.add(new LoweredRule.Unreadable(at.topics, at.before, at.key, at.rules)));
        return all;
    }

    private record UnreadableAt(TopicSet topics, List<Key.Is> before, Key key, List<Integer> rules) {}
}
