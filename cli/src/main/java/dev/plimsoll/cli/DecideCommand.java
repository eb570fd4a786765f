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
import java.util.Optional;

/** {@code plimsoll decide}: one request. */
final class DecideCommand extends Verb {
    private final AskOptions options;
    private final Flag<Path> request;
    private final Flag<FailOn> failOn;

    DecideCommand(Console console) {
        super(console, "decide", "Decide one request of an account.");
        Flags flags = flags();
        options = new AskOptions(flags);
        request = flags.required("--request", Path.class, "FILE", "The request.");
        failOn = flags.option(
                "--fail-on", FailOn.class, "VERDICT", "A verdict that ends with exit code 1: " + Flags.CHOICES + ".");
    }

    /** Verdicts that can fail the command, named as they are written. */
    enum FailOn {
        deny
    }

    @Override
    ExitCode run() {
        Facts.onlyOneFromStandardInput(options, Optional.of(request.get()));
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
        if (decision.verdict() == Verdict.ERROR) {
            return ExitCode.DATA;
        }
        return failOn.given().equals(Optional.of(FailOn.deny)) && decision.verdict() == Verdict.DENY
                ? ExitCode.NO
                : ExitCode.YES;
    }
}
