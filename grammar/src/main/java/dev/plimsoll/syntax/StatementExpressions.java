package dev.plimsoll.syntax;

import java.util.ArrayList;
import java.util.List;

/** The expressions that stand in a statement itself; their parts are {@link Expressions#children}. */
public final class StatementExpressions {
    private StatementExpressions() {}

    /** In the order written; the literals of header lines, instrument rows and bracket tables are not among them. */
    public static List<Expression> of(Declaration declaration) {
        List<Expression> all = new ArrayList<>();
        if (declaration instanceof Declaration.Let let) {
            all.add(let.value());
        } else if (declaration instanceof Declaration.Group group) {
            members(group.members(), all);
        } else if (declaration instanceof Declaration.Attribute attribute) {
            attribute.fallback().ifPresent(all::add);
        } else if (declaration instanceof Declaration.Setting setting) {
            setting.fallback().ifPresent(all::add);
        } else if (declaration instanceof Declaration.Rule rule) {
            head(rule.head(), all);
            rule.clauses().forEach(clause -> clause(clause, all));
        }
        return all;
    }

    private static void members(GroupMembers members, List<Expression> all) {
        if (members instanceof GroupMembers.Listed listed) {
            all.addAll(listed.members());
        } else if (members instanceof GroupMembers.AllExcept except) {
            all.addAll(except.members());
        } else if (members instanceof GroupMembers.Where where) {
            all.add(where.condition());
        }
    }

    private static void head(RuleHead head, List<Expression> all) {
        if (head instanceof RuleHead.Bound bound) {
            all.add(bound.bound());
        } else if (head instanceof RuleHead.Margin margin) {
            all.add(margin.amount());
        } else if (head instanceof RuleHead.Collateral collateral) {
            all.add(collateral.amount());
        } else if (head instanceof RuleHead.Requirement requirement) {
            all.add(requirement.condition());
        }
    }

    private static void clause(Clause clause, List<Expression> all) {
        if (clause instanceof Clause.While during) {
            all.add(during.condition());
        } else if (clause instanceof Clause.When when) {
            all.add(when.condition());
        } else if (clause instanceof Clause.Unless unless) {
            all.add(unless.condition());
        } else if (clause instanceof Clause.Fee fee) {
            all.add(fee.rate());
        } else if (clause instanceof Clause.LossLimitedTo loss) {
            all.add(loss.limit());
        } else if (clause instanceof Clause.By by) {
            for (Step step : by.steps()) {
                step.argument().ifPresent(all::add);
                step.until().ifPresent(all::add);
            }
        }
    }
}
