package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Message;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Text;
import dev.plimsoll.vocabulary.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/** Reads rules of all kinds: hands each to those who know its kind, and adds what all rules have. */
final class RuleReader {
    private final Environment environment;
    private final Problems problems;

    RuleReader(Environment environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /** The rule, unless it has errors; those are reported. */
    Optional<Draft> read(Declaration.Rule statement) {
        return switch (statement.kind()) {
            case CAP, FLOOR -> new BoundReader(this).read(statement);
            case MARGIN -> new MarginReader(this).margin(statement);
            case COLLATERAL -> new MarginReader(this).collateral(statement);
            case LOCK, DENY, ADVISE, REQUIRE -> new RequestRuleReader(this).read(statement);
            case ALERT, MARGIN_CALL -> new HealthReader(this).warning(statement);
            case LIQUIDATE -> new LiquidationReader(this).read(statement);
            case NEVER -> new PropertyReader(this).read(statement);
        };
    }

    RuleContext context(Declaration.Rule statement, Scope scope) {
        return new RuleContext(environment, problems, statement, scope);
    }

    Environment environment() {
        return environment;
    }

    Problems problems() {
        return problems;
    }

    /**
     * What the kind's reader found, and what all rules have.
     *
     * @param words bare names that messages know besides
     */
    Optional<Draft> draft(
            RuleContext context,
            String subject,
            List<Formula> body,
            SortedSet<Action> actions,
            Map<String, Typed> words,
            Function<Rule.Header, Rule> rule) {
        Clauses clauses = context.clauses();
        Optional<Clause.Because> because = clauses.get(Clause.Because.class);
        Optional<Message> message = because.flatMap(clause -> message(context, words, clause.message()));
        if (!context.isClean() || because.isPresent() && message.isEmpty()) {
            return Optional.empty();
        }
        noInstrumentLeft(context);
        Declaration.Rule statement = context.statement();
        return Optional.of(new Draft(
                statement.kind(),
                statement.name(),
                statement.span(),
                subject,
                context.guard(),
                body,
                actions,
                clauses.overrides(),
                context.dates(),
                message,
                clauses.get(Clause.VenueCode.class).map(clause -> clause.code().value()),
                clauses.get(Clause.Citation.class).map(clause -> clause.text().value()),
                rule));
    }

    /** Where the conditions leave no instrument, though there are some. */
    private void noInstrumentLeft(RuleContext context) {
        boolean some = !environment.instruments().bySymbol().isEmpty();
        boolean left = !context.world().instruments(Scope.INSTRUMENT).isEmpty();
        if (some && !left && environment.groups().values().stream().noneMatch(Set::isEmpty)) {
            problems.report(
                    LintCode.NO_INSTRUMENT_LEFT,
                    context.statement().name().span(),
                    "the conditions of `" + context.statement().name().text() + "` leave no instrument of the policy",
                    "look at them again, or leave the rule out");
        }
    }

    private Optional<Message> message(RuleContext context, Map<String, Typed> words, Text text) {
        Scope scope = context.scope().withWords(words);
        return Messages.read(
                problems,
                path -> ExpressionResolver.of(environment, problems, scope, context.world(), path)
                        .resolve(path),
                text);
    }
}
