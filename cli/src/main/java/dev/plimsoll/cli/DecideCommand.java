package dev.plimsoll.cli;

import dev.plimsoll.account.Request;
import dev.plimsoll.cli.report.DecisionText;
import dev.plimsoll.cli.report.Paint;
import dev.plimsoll.cli.report.Places;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Json;
import dev.plimsoll.io.Loaded;
import dev.plimsoll.model.CheckedPolicy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** {@code plimsoll decide}: one request. */
final class DecideCommand extends Verb {
    private final AskOptions options;
    private final Flag<Path> request;
    private final Flag<Path> requests;
    private final Flag<FailOn> failOn;

    DecideCommand(Console console) {
        super(console, "decide", "Decide a request of an account, or many.");
        Flags flags = flags();
        options = new AskOptions(flags);
        request = flags.option("--request", Path.class, "FILE", "The request; - is the standard input.");
        requests = flags.option(
                "--requests",
                Path.class,
                "FILE",
                "Many requests, one a line as JSON, each asked of the same account; - is the standard input.");
        failOn = flags.option(
                "--fail-on", FailOn.class, "VERDICT", "A verdict that ends with exit code 1: " + Flags.CHOICES + ".");
    }

    /** Verdicts that can fail the command, named as they are written. */
    enum FailOn {
        deny
    }

    @Override
    ExitCode run() {
        if (request.given().isPresent() == requests.given().isPresent()) {
            throw new UserFault(
                    ExitCode.USAGE,
                    request.given().isPresent()
                            ? "of `--request` and `--requests` only one can be given"
                            : "missing `--request` or `--requests`");
        }
        Facts.onlyOneFromStandardInput(options, request.given().or(requests::given));
        LoadedPolicy loaded = LoadedPolicy.of(options.policy(), options.root(), console(), options.json());
        CheckedPolicy policy = loaded.model();
        try {
            return decide(loaded);
        } catch (BadData bad) {
            return options.refused(bad, Json.undecided(AskOptions.id(policy), bad.problems()), console());
        }
    }

    private ExitCode decide(LoadedPolicy loaded) {
        CheckedPolicy policy = loaded.model();
        DataSchema schema = DataSchema.of(policy);
        Facts facts = Facts.of(options, schema, console());
        if (requests.given().isPresent()) {
            Map<Verdict, Integer> counts = new RequestLines(loaded, options, facts, console()).decide(requests.get());
            return exit(counts.keySet());
        }
        Loaded<Request> asked = Facts.request(request.get(), schema, console());
        PolicyEvaluator evaluator = Engines.evaluator(policy);
        Decision decision = loaded.placed()
                .decision(evaluator.decide(facts.account(), asked.value(), facts.market(), options.options()));
        if (options.json()) {
            console().print(Json.decision(decision));
        } else {
            Places places = Facts.places(asked.where().or(facts.where()));
            DecisionText.lines(decision, places, new Paint(console().colours())).forEach(console()::line);
        }
        return exit(Set.of(decision.verdict()));
    }

    private ExitCode exit(Set<Verdict> verdicts) {
        if (verdicts.contains(Verdict.ERROR)) {
            return ExitCode.DATA;
        }
        return failOn.given().isPresent() && verdicts.contains(Verdict.DENY) ? ExitCode.NO : ExitCode.YES;
    }
}
