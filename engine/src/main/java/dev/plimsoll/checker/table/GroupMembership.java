package dev.plimsoll.checker.table;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.GroupMembers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Works out who is in which group, groups within groups first. */
final class GroupMembership {
    private final SortedMap<String, Declaration.Group> declared;
    private final Instruments instruments;
    private final Function<Expression, Optional<Formula>> conditions;
    private final Problems problems;
    private final Predicate<String> mayDeclare;
    /** Whether something has been left out that may be in a group. */
    private boolean incomplete;

    private final SortedMap<String, SortedSet<String>> done = new TreeMap<>();
    /** The groups being worked out, the outermost first. */
    private final Deque<String> under = new ArrayDeque<>();

    GroupMembership(
            SortedMap<String, Declaration.Group> declared,
            Instruments instruments,
            Function<Expression, Optional<Formula>> conditions,
            Predicate<String> mayDeclare,
            Problems problems) {
        this.declared = declared;
        this.instruments = instruments;
        this.conditions = conditions;
        this.mayDeclare = mayDeclare;
        this.problems = problems;
    }

    SortedMap<String, SortedSet<String>> members() {
        return done;
    }

    SortedSet<String> of(Declaration.Group group) {
        String name = group.name().text();
        SortedSet<String> known = done.get(name);
        if (known != null) {
            return known;
        }
        int before = problems.errors();
        under.addLast(name);
        SortedSet<String> members = members(group.members());
        under.removeLast();
        done.put(name, members);
        if (members.isEmpty() && problems.errors() == before && instruments.complete() && !incomplete) {
            problems.report(Diagnostic.of(LintCode.EMPTY_GROUP, group.name().span(), "nothing is in `" + name + "`")
                    .withHelp("a rule on it never applies"));
        }
        return members;
    }

    private SortedSet<String> members(GroupMembers members) {
        if (members instanceof GroupMembers.Listed listed) {
            return union(listed.members());
        }
        SortedSet<String> all = new TreeSet<>(instruments.places().keySet());
        if (members instanceof GroupMembers.AllExcept except) {
            all.removeAll(union(except.members()));
            return all;
        }
        return where(((GroupMembers.Where) members).condition());
    }

    private SortedSet<String> union(List<Expression> members) {
        SortedSet<String> union = new TreeSet<>();
        for (Expression member : members) {
            if (member instanceof Expression.Path path) {
                union.addAll(group(path.text(), path.span()));
            } else {
                instrument(Symbols.of(member), member.span()).ifPresent(union::add);
            }
        }
        return union;
    }

    private Optional<String> instrument(String symbol, Span place) {
        if (instruments.knows(symbol)) {
            return Optional.of(symbol);
        }
        problems.unknown(
                NameCode.UNKNOWN_INSTRUMENT,
                place,
                "the policy lists no instrument `" + symbol + "`",
                symbol,
                instruments.places().keySet());
        return Optional.empty();
    }

    private SortedSet<String> group(String name, Span place) {
        if (under.contains(name)) {
            cycle(name, place);
            return new TreeSet<>();
        }
        Declaration.Group group = declared.get(name);
        if (group == null) {
            if (mayDeclare.test(name)) {
                incomplete = true;
            } else {
                List<String> others = declared.keySet().stream()
                        .filter(other -> !under.contains(other))
                        .toList();
                problems.unknown(NameCode.UNKNOWN_NAME, place, "there is no group `" + name + "`", name, others);
            }
            return new TreeSet<>();
        }
        return of(group);
    }

    private void cycle(String name, Span place) {
        List<String> chain = new ArrayList<>(under);
        List<String> ring = new ArrayList<>(chain.subList(chain.indexOf(name), chain.size()));
        ring.add(name);
        problems.report(Diagnostic.of(NameCode.GROUP_CYCLE, place, "the group `" + name + "` contains itself")
                .withNote(String.join(" → ", ring))
                .withHelp("take one of them out"));
    }

    private SortedSet<String> where(Expression condition) {
        SortedSet<String> members = new TreeSet<>();
        Optional<Formula> formula = conditions.apply(condition);
        if (formula.isEmpty()) {
            incomplete = true;
            return members;
        }
        InstrumentCondition chosen = new InstrumentCondition(formula.get());
        for (Instrument instrument : instruments.bySymbol().values()) {
            InstrumentCondition.Answer answer = chosen.of(instrument);
            if (answer instanceof InstrumentCondition.Unanswered why) {
                problems.report(NameCode.GROUP_CONDITION, why.place(), why.message(), why.help());
                return members;
            }
            if (answer == InstrumentCondition.Holds.YES) {
                members.add(instrument.symbol());
            }
        }
        return members;
    }
}
