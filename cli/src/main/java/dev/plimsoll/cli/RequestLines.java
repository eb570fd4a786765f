package dev.plimsoll.cli;

import dev.plimsoll.account.Request;
import dev.plimsoll.cli.report.DecisionLine;
import dev.plimsoll.cli.report.DecisionText;
import dev.plimsoll.cli.report.Paint;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.io.DataFiles;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.io.Json;
import dev.plimsoll.io.Lines;
import dev.plimsoll.io.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Decides a file of requests, one a line. Each is asked of the same account: what one would change the next does not see.
 * A line that cannot be read is an ERROR with its number, and the next one is decided as ever.
 */
final class RequestLines {
    private final LoadedPolicy policy;
    private final AskOptions options;
    private final Facts facts;
    private final PolicyEvaluator evaluator;
    private final DataSchema schema;
    private final Console console;
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    RequestLines(LoadedPolicy policy, AskOptions options, Facts facts, Console console) {
        this.policy = policy;
        this.options = options;
        this.facts = facts;
        this.evaluator = Engines.evaluator(policy.model());
        this.schema = DataSchema.of(policy.model());
        this.console = console;
    }

    /** Decides them all; how many there are of each verdict. */
    Map<Verdict, Integer> decide(Path path) {
        boolean standard = StandardInput.is(path);
        String name = standard ? "the standard input" : "`" + PolicyPaths.slashed(path) + "`";
        if (Files.isDirectory(path)) {
            throw new UserFault(ExitCode.USAGE, name + " is a folder");
        }
        try (Lines lines = standard ? Lines.of(console.in(), StandardInput.NAME) : DataFiles.lines(path)) {
            for (var line = lines.next(); line.isPresent() && console.isHeard(); line = lines.next()) {
                decide(line.get());
            }
        } catch (IOException e) {
            throw new UserFault(ExitCode.USAGE, name + (Files.exists(path) ? " cannot be read" : " does not exist"));
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            throw standard
                    ? StandardInput.nothing()
                    : new UserFault(ExitCode.NO, "nothing was decided: there is no request in " + name);
        }
        if (!options.json()) {
            console.line(DecisionLine.summary(counts));
        }
        return counts;
    }

    private void decide(Lines.Line line) {
        Outcome<Loaded<Request>> asked = line.text().then(text -> Inputs.requestLine(text, schema));
        if (!asked.isClean()) {
            bad(line.number(), asked.diagnostics());
            return;
        }
        Decision decision = policy.placed()
                .decision(
                        evaluator.decide(facts.account(), asked.orThrow().value(), facts.market(), options.options()));
        counts.merge(decision.verdict(), 1, Integer::sum);
        Paint paint = new Paint(console.colours());
        if (options.json()) {
            console.line(Json.decisionLine(decision));
        } else if (options.options().explain()) {
            console.line(line.number() + ":");
            DecisionText.lines(decision, Facts.places(asked.orThrow().where().or(facts.where())), paint)
                    .forEach(console::line);
            console.line("");
        } else {
            console.line(DecisionLine.of(line.number(), decision, paint));
        }
    }

    private void bad(int number, List<Diagnostic> problems) {
        counts.merge(Verdict.ERROR, 1, Integer::sum);
        console.line(
                options.json()
                        ? Json.undecidedLine(AskOptions.id(policy.model()), number, problems)
                        : DecisionLine.unread(number, problems, new Paint(console.colours())));
    }
}
