package dev.plimsoll.io;

import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.syntax.ClauseKind;
import dev.plimsoll.syntax.HeaderForm;
import dev.plimsoll.syntax.Statement;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.StepWord;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.TypeWords;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The shapes {@code plimsoll.vocabulary/1} and {@code plimsoll.statements/1}. */
final class LanguageOut {
    private LanguageOut() {}

    static void vocabulary(JsonOut out, Vocabulary vocabulary) {
        List<Subject> subjects = Arrays.stream(Subject.values())
                .filter(subject -> !vocabulary.attributesOf(subject).isEmpty())
                .toList();
        out.text("schema", "plimsoll.vocabulary/1")
                .objects(
                        "subjects",
                        subjects,
                        (one, subject) -> one.text("subject", subject.word())
                                .text("doc", subject.doc())
                                .objects("attributes", vocabulary.attributesOf(subject), LanguageOut::attribute))
                .objects("actions", vocabulary.actions(), (one, action) -> action(one, action, vocabulary))
                .objects(
                        "checks",
                        List.of(BuiltinCheck.values()),
                        (one, check) -> one.text("check", check.word()).text("doc", check.doc()));
    }

    private static void attribute(JsonOut out, Attribute attribute) {
        out.text("path", attribute.path())
                .text("type", TypeWords.of(attribute.type()))
                .truth("optional", attribute.optional())
                .truth("own", attribute.origin() != Attribute.Origin.SCHEMA)
                .text("doc", attribute.doc());
    }

    private static void action(JsonOut out, Action action, Vocabulary vocabulary) {
        out.text("action", action.word()).text("doc", action.doc()).list("carries", vocabulary.carried(action));
    }

    static void statements(JsonOut out) {
        out.text("schema", "plimsoll.statements/1")
                .objects("statements", List.of(Statement.values()), LanguageOut::statement)
                .objects(
                        "header",
                        List.of(HeaderForm.values()),
                        (one, line) -> one.text("form", line.form()).text("says", line.says()))
                .objects(
                        "clauses",
                        List.of(ClauseKind.values()),
                        (one, clause) -> one.text("clause", clause.keyword())
                                .text("form", clause.form())
                                .text("says", clause.says()))
                .objects(
                        "steps",
                        List.of(StepWord.values()),
                        (one, step) -> one.text("step", step.word())
                                .text("form", step.form())
                                .text("says", step.doc()));
    }

    private static void statement(JsonOut out, Statement statement) {
        out.text("statement", statement.keyword())
                .list("forms", statement.forms())
                .text("says", statement.says())
                .textUnlessEmpty("several", statement.several())
                .list("clauses", keywords(statement.clauses()))
                .objects("needs", statement.needed(), (one, group) -> one.list("one_of", keywords(group)));
    }

    private static List<String> keywords(Collection<ClauseKind> clauses) {
        return clauses.stream().map(ClauseKind::keyword).toList();
    }
}
