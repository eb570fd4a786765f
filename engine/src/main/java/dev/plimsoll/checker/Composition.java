package dev.plimsoll.checker;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Finished rules from drafts: a rule applies where its guard holds and that of no rule that overrides it. */
final class Composition {
    private final Overriding overriding;
    private final Attribute action;

    Composition(Overriding overriding, Vocabulary vocabulary) {
        this.overriding = overriding;
        this.action = vocabulary.the(Subject.REQUEST, "action");
    }

    Rule rule(int index, Draft draft) {
        List<Formula> conditions = new ArrayList<>(List.of(draft.guard()));
        for (Draft lifter : overriding.of(draft)) {
            conditions.add(Conditions.not(lifting(lifter, draft)));
        }
        Formula applies = Conditions.all(draft.span(), conditions);
        List<Formula> firing = new ArrayList<>(List.of(applies));
        firing.addAll(draft.body());
        Rule.Header header = new Rule.Header(
                index,
                draft.kind(),
                draft.name().text(),
                draft.span(),
                draft.guard(),
                applies,
                Conditions.all(draft.span(), firing),
                draft.overrides().stream().map(Name::text).toList(),
                draft.dates(),
                draft.because(),
                draft.code(),
                draft.cite());
        return draft.rule().apply(header);
    }

    /** Where a rule lifts another: its guard holds, on an action that it judges. */
    private Formula lifting(Draft lifter, Draft lifted) {
        SortedSet<Action> shared = Overriding.shared(lifter, lifted);
        if (!lifted.isOnRequests() || shared.size() == lifted.actions().size()) {
            return lifter.guard();
        }
        return Conditions.all(lifter.span(), List.of(isOneOf(lifter, shared), lifter.guard()));
    }

    private Formula isOneOf(Draft lifter, SortedSet<Action> shared) {
        Type.Choice words = (Type.Choice) action.type();
        Formula asked = new Formula.Read(lifter.span(), words, action, false);
        List<Formula> members = new ArrayList<>();
        for (Action one : shared) {
            Value word = new Value.Choice(one.word(), words.values().indexOf(one.word()));
            members.add(new Formula.Constant(lifter.span(), words, word));
        }
        return members.size() == 1
                ? new Formula.Comparison(lifter.span(), Formula.Relation.EQUAL, asked, members.get(0))
                : new Formula.OneOf(lifter.span(), asked, members);
    }
}
