package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Message;
import dev.plimsoll.model.Rule;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The built-in checks as rules, in the words that {@code builtin} statements give them. */
final class Checks {
    /** Of all built-in checks, as policies name them. */
    static final List<String> NAMES =
            Stream.of(BuiltinCheck.values()).map(BuiltinCheck::word).toList();

    private static final List<Action> OPENING = List.of(Action.OPEN_POSITION, Action.PLACE_ORDER);
    private static final Set<Action> NEVER_ASKED_FOR_MARGIN =
            Set.of(Action.REDUCE_POSITION, Action.CLOSE_POSITION, Action.DEPOSIT, Action.REPAY);

    private final Environment environment;
    private final Problems problems;
    private final Span header;
    private final Map<BuiltinCheck, Declaration.Builtin> worded = new EnumMap<>(BuiltinCheck.class);

    /** @param header where checks stand that nobody words */
    Checks(Environment environment, Problems problems, Span header) {
        this.environment = environment;
        this.problems = problems;
        this.header = header;
    }

    void read(Declaration.Builtin statement) {
        Name name = statement.name();
        Optional<BuiltinCheck> check = Stream.of(BuiltinCheck.values())
                .filter(known -> known.word().equals(name.text()))
                .findFirst();
        if (check.isEmpty()) {
            problems.unknown(
                    NameCode.UNKNOWN_WORD,
                    name.span(),
                    "there is no built-in check `" + name.text() + "`",
                    name.text(),
                    NAMES);
            return;
        }
        Declaration.Builtin first = worded.putIfAbsent(check.get(), statement);
        if (first != null) {
            problems.report(Diagnostic.of(NameCode.DUPLICATE_NAME, name.span(), "`" + name.text() + "` is worded twice")
                    .withRelated(first.name().span(), "first worded here")
                    .withHelp("remove one of them"));
        }
    }

    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (BuiltinCheck check : BuiltinCheck.values()) {
            drafts.add(draft(check));
        }
        return drafts;
    }

    private Draft draft(BuiltinCheck check) {
        Optional<Declaration.Builtin> statement = Optional.ofNullable(worded.get(check));
        Span span = statement.map(Declaration.Builtin::span).orElse(header);
        Clauses clauses =
                new Clauses(statement.map(Declaration.Builtin::clauses).orElse(List.of()));
        SortedSet<Action> actions = actions(check);
        return new Draft(
                RuleKind.DENY,
                new Name(statement.map(words -> words.name().span()).orElse(header), check.word()),
                span,
                "",
                Conditions.always(span),
                List.of(body(check, span)),
                actions,
                List.of(),
                Optional.empty(),
                message(clauses),
                clauses.get(Clause.VenueCode.class).map(clause -> clause.code().value()),
                clauses.get(Clause.Citation.class).map(clause -> clause.text().value()),
                made -> new Rule.Check(made, check, actions));
    }

    private static Formula body(BuiltinCheck check, Span span) {
        if (check == BuiltinCheck.SUM_OF_POSITIONS) {
            return Conditions.never(span);
        }
        Attribute attribute = Vocabulary.check(check.word());
        return new Formula.Read(span, Type.TRUTH, attribute, false);
    }

    private Optional<Message> message(Clauses clauses) {
        return clauses.get(Clause.Because.class)
                .flatMap(because -> Messages.read(
                        problems,
                        path -> ExpressionResolver.of(
                                        environment, problems, Scopes.request(), RuleContext.world(environment), path)
                                .resolve(path),
                        because.message()));
    }

    /** The actions of which each check is asked. */
    private SortedSet<Action> actions(BuiltinCheck check) {
        return new TreeSet<>(
                switch (check) {
                    case NO_CHANGE -> setting();
                    case MODE_CONFLICT -> OPENING;
                    case BEYOND_LAST_BRACKET, INSUFFICIENT_MARGIN, WOULD_LIQUIDATE ->
                        environment.vocabulary().actions().stream()
                                .filter(action -> !NEVER_ASKED_FOR_MARGIN.contains(action))
                                .toList();
                    case REDUCE_ONLY ->
                        List.of(
                                Action.OPEN_POSITION,
                                Action.PLACE_ORDER,
                                Action.REDUCE_POSITION,
                                Action.CLOSE_POSITION);
                    case WITHDRAWABLE -> List.of(Action.WITHDRAW);
                    case SUM_OF_POSITIONS -> List.of();
                });
    }

    private List<Action> setting() {
        List<Action> actions =
                new ArrayList<>(List.of(Action.SWITCH_MODE, Action.SET_LEVERAGE, Action.SET_POSITION_MODE));
        environment.vocabulary().actions().stream()
                .filter(action -> environment.vocabulary().settingOf(action).isPresent())
                .forEach(actions::add);
        return actions;
    }

    /** The checks that a rule may override, by its kind. */
    static Set<BuiltinCheck> liftable(RuleKind kind) {
        return switch (kind) {
            case CAP, FLOOR, LOCK, REQUIRE -> EnumSet.complementOf(EnumSet.of(BuiltinCheck.SUM_OF_POSITIONS));
            case MARGIN -> EnumSet.of(BuiltinCheck.SUM_OF_POSITIONS);
            case COLLATERAL, DENY, ALERT, MARGIN_CALL, LIQUIDATE, ADVISE, NEVER -> EnumSet.noneOf(BuiltinCheck.class);
        };
    }
}
