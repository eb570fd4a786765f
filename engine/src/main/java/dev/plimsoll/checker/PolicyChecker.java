package dev.plimsoll.checker;

import dev.plimsoll.checker.rule.RuleCheck;
import dev.plimsoll.checker.rule.RuleSet;
import dev.plimsoll.checker.rule.Stated;
import dev.plimsoll.checker.table.Groups;
import dev.plimsoll.checker.table.Instruments;
import dev.plimsoll.checker.table.Statements;
import dev.plimsoll.checker.table.Tables;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** From what a policy says to its checked model. Stateless; may be used by several threads at once. */
public final class PolicyChecker {
    private final Statements statements;
    private final boolean sound;
    private final boolean warns;
    private final Problems problems = new Problems();

    private PolicyChecker(Statements statements, boolean sound, boolean warns) {
        this.statements = statements;
        this.sound = sound;
        this.warns = warns;
    }

    /**
     * Checks a policy.
     *
     * @param statements with one {@code policy} statement
     * @param sound whether no error was found so far: otherwise nothing is said to be missing
     * @param warns whether warnings about its rules are looked for, which takes a fifth of a check
     * @param sha256 of all its files, for the model
     * @return the model if there is no error; all that was found, errors and warnings
     */
    public static Outcome<CheckedPolicy> check(Statements statements, boolean sound, boolean warns, String sha256) {
        return new PolicyChecker(statements, sound, warns).check(sha256);
    }

    private Outcome<CheckedPolicy> check(String sha256) {
        Header header = HeaderReader.read(
                statements.all(Declaration.PolicyHeader.class).get(0),
                !statements.unread().isEmpty() || !statements.complete(),
                problems);
        DeclaredData data = new DeclaredData(problems);
        statements.all(Declaration.Attribute.class).forEach(data::read);
        statements.all(Declaration.Setting.class).forEach(data::read);
        Instruments instruments = Instruments.read(statements, data.vocabulary(), problems::report);
        Tables tables = Tables.read(statements, instruments, data.vocabulary(), problems::report);
        DeclaredNames names = new DeclaredNames(problems);
        names.read(statements.declarations());
        new Settling(problems).check(header, instruments);

        Environment environment = environment(header, data, instruments, tables, names);
        environment = environment.with(data.vocabulary(environment));
        environment = environment.with(groups(environment).members());
        SortedMap<String, Formula> lets = new LetChecker(environment, problems).check();
        List<Rule> rules = rules(environment, header, names);
        return outcome(sha256, header, environment, tables, lets, rules);
    }

    private Environment environment(
            Header header, DeclaredData data, Instruments instruments, Tables tables, DeclaredNames names) {
        SortedMap<String, KnownTable> known = new TreeMap<>();
        tables.schemas().forEach((name, schema) -> {
            var brackets = tables.brackets().get(name);
            if (brackets != null) {
                known.put(name, new KnownTable(brackets, schema));
            }
        });
        Set<String> silent = new LinkedHashSet<>(statements.unread());
        silent.addAll(data.broken());
        silent.addAll(tables.unreadable());
        Set<String> named = new LinkedHashSet<>(Mentioned.currencies(statements.declarations()));
        known.values()
                .forEach(table ->
                        table.schema().columns().values().forEach(type -> named.addAll(Mentioned.currencies(type))));
        boolean complete = instruments.complete()
                && instruments.places().size() == instruments.bySymbol().size();
        Markets markets =
                new Markets(header.settlement(), named, instruments.bySymbol().values(), complete);
        return new Environment(
                data.vocabulary(),
                instruments,
                markets,
                known,
                new TreeMap<>(),
                new Lets(names.lets()),
                silent,
                statements.complete(),
                new Budget.Total());
    }

    private Groups groups(Environment environment) {
        return Groups.read(
                statements,
                environment.instruments(),
                condition -> groupCondition(environment, condition),
                problems::report);
    }

    private Optional<Formula> groupCondition(Environment environment, Expression condition) {
        return ExpressionResolver.of(environment, problems, Scopes.group(), RuleContext.world(environment), condition)
                .condition(condition);
    }

    private List<Rule> rules(Environment environment, Header header, DeclaredNames names) {
        RuleReader reader = new RuleReader(environment, problems);
        List<Draft> drafts = new ArrayList<>();
        for (Declaration.Rule rule : statements.all(Declaration.Rule.class)) {
            Optional<Draft> draft = reader.read(rule);
            if (names.isFirst(rule)) {
                draft.ifPresent(drafts::add);
            }
        }
        Checks checks = new Checks(environment, problems, header.span());
        statements.all(Declaration.Builtin.class).forEach(checks::read);
        List<Draft> builtin = checks.drafts();
        Overriding overriding = new Overriding(problems, drafts, builtin);
        drafts.forEach(draft ->
                overriding.read(draft, (name, known) -> environment.isSilent(name, known) || names.isRule(name)));
        overriding.reportCycles();

        Composition composition = new Composition(overriding, environment.vocabulary());
        List<Rule> rules = new ArrayList<>();
        List<RuleSet.Entry> entries = new ArrayList<>();
        List<Draft> all = new ArrayList<>(drafts);
        all.addAll(builtin);
        for (Draft draft : all) {
            Rule rule = composition.rule(rules.size(), draft);
            rules.add(rule);
            entries.add(Entries.of(draft, rule));
        }
        RuleSet set = new RuleSet(environment.vocabulary(), stated(header, environment), entries);
        RuleCheck.ERRORS.forEach(check -> check.check(set, problems::report));
        if (warns) {
            warn(set);
        }
        return rules;
    }

    private void warn(RuleSet set) {
        RuleCheck.WARNINGS.forEach(check -> check.check(set, problems::report));
        if (sound && set.hasRules() && problems.found().stream().noneMatch(Diagnostic::isError)) {
            RuleCheck.MISSING.forEach(check -> check.check(set, problems::report));
        }
    }

    private Stated stated(Header header, Environment environment) {
        return new Stated(
                header.span(),
                statements.all(Declaration.PolicyHeader.class).get(0),
                header.modes(),
                header.settlement(),
                statements.declarations(),
                environment.tables().values().stream()
                        .map(table -> table.schema().by())
                        .toList());
    }

    private Outcome<CheckedPolicy> outcome(
            String sha256,
            Header header,
            Environment environment,
            Tables tables,
            SortedMap<String, Formula> lets,
            List<Rule> rules) {
        List<Diagnostic> found = problems.found();
        if (found.stream().anyMatch(Diagnostic::isError) || header.settlement().isEmpty()) {
            return Outcome.failed(found);
        }
        List<Attribute> attributes = environment.vocabulary().attributes();
        List<Attribute> settings = environment.vocabulary().actions().stream()
                .flatMap(action -> environment.vocabulary().settingOf(action).stream())
                .toList();
        return Outcome.of(
                new CheckedPolicy(
                        header.name(),
                        header.version(),
                        header.title(),
                        sha256,
                        header.settlement().get(),
                        header.modes(),
                        header.freshFor(),
                        header.effective(),
                        environment.instruments().bySymbol(),
                        tables.brackets(),
                        environment.groups(),
                        attributes,
                        settings,
                        lets,
                        environment.vocabulary().actions(),
                        rules),
                found);
    }
}
