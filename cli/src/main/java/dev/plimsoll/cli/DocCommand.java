package dev.plimsoll.cli;

import dev.plimsoll.cli.report.StatementsPage;
import dev.plimsoll.cli.report.VocabularyPage;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Json;
import dev.plimsoll.io.Schemas;
import dev.plimsoll.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code plimsoll doc}: the pages and schemas that are made from what the program knows. */
final class DocCommand extends Verb {
    private static final String VOCABULARY = "vocabulary";
    private static final String STATEMENTS = "statements";
    private static final String SCHEMA = "-schema";

    private final Flag<String> topic;
    private final Flag<Format> format;
    private final Flag<Path> policy;
    private final Flag<Path> root;

    DocCommand(Console console) {
        super(console, "doc", "Print what policies may say, or the JSON Schema of a file or an answer.");
        Flags flags = flags();
        policy = flags.option(
                "--policy", Path.class, "P", "Add what this policy declares: own attributes, settings, its currency.");
        root = RootOption.of(flags);
        format = flags.choice("--format", Format.markdown, "FORMAT", "Of pages: " + Flags.CHOICES + Flags.DEFAULT);
        topic = flags.parameter(
                String.class,
                "TOPIC",
                VOCABULARY + ", " + STATEMENTS + ", or a schema: " + String.join(", ", schemas()) + ".");
    }

    /** How pages are written. */
    enum Format {
        markdown,
        json
    }

    @Override
    ExitCode run() {
        boolean json = format.get() == Format.json;
        switch (topic.get()) {
            case VOCABULARY -> {
                Vocabulary known = data().map(DataSchema::vocabulary).orElse(Vocabulary.language());
                console().print(json ? Json.vocabulary(known) : VocabularyPage.of(known));
            }
            case STATEMENTS -> console().print(json ? Json.statements() : StatementsPage.text());
            default -> console().print(schema());
        }
        return ExitCode.YES;
    }

    private String schema() {
        String name = topic.get();
        if (!schemas().contains(name)) {
            List<String> topics = new ArrayList<>(List.of(VOCABULARY, STATEMENTS));
            topics.addAll(schemas());
            throw new UserFault(
                    ExitCode.USAGE,
                    "there is no documentation of `" + name + "`"
                            + Suggestions.closest(name, topics)
                                    .map(near -> ": did you mean `" + near + "`?")
                                    .orElse(": see `plimsoll doc --help`"));
        }
        String of = name.substring(0, name.length() - SCHEMA.length());
        return data().map(data -> Schemas.of(of, data))
                .orElseGet(() -> Schemas.of(of))
                .orElseThrow();
    }

    /** What the policy adds, if one is given. */
    private Optional<DataSchema> data() {
        return policy.given()
                .map(path -> DataSchema.of(
                        LoadedPolicy.of(path, root.given(), console()).model()));
    }

    private static List<String> schemas() {
        return Schemas.NAMES.stream().map(name -> name + SCHEMA).toList();
    }
}
