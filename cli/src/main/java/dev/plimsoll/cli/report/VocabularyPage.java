package dev.plimsoll.cli.report;

import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.TypeWords;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** What policies may name, as a page. */
public final class VocabularyPage {
    private VocabularyPage() {}

    public static String of(Vocabulary vocabulary) {
        Markdown page = new Markdown()
                .heading(1, "Vocabulary")
                .paragraph(
                        "What a policy may name, as `plimsoll doc vocabulary` prints it. What is marked may be missing: "
                                + "`is missing` may be asked of it.");
        for (Subject subject : Subject.values()) {
            List<Attribute> attributes = vocabulary.attributesOf(subject);
            if (!attributes.isEmpty()) {
                page.heading(2, subject == Subject.EVERYWHERE ? "Everywhere" : subject.word())
                        .paragraph(subject.doc())
                        .table(
                                List.of("name", "type", "", "is"),
                                attributes.stream().map(VocabularyPage::row).toList());
            }
        }
        return page.heading(2, "Actions")
                .paragraph("What an account may ask for, and what its request carries, given or filled in.")
                .table(
                        List.of("action", "does", "carries"),
                        vocabulary.actions().stream()
                                .map(action -> row(action, vocabulary))
                                .toList())
                .heading(2, "Built-in checks")
                .paragraph("Every policy has them; `builtin` words them, `overrides` lifts them.")
                .table(
                        List.of("check", "does"),
                        Stream.of(BuiltinCheck.values())
                                .map(check -> List.of(Markdown.code(check.word()), check.doc()))
                                .toList())
                .toString();
    }

    private static List<String> row(Attribute attribute) {
        return List.of(
                Markdown.code(attribute.path()),
                TypeWords.of(attribute.type()),
                attribute.optional() ? "may be missing" : "",
                attribute.doc());
    }

    private static List<String> row(Action action, Vocabulary vocabulary) {
        return List.of(
                Markdown.code(action.word()), action.doc(), Markdown.codes(List.copyOf(vocabulary.carried(action))));
    }
}
