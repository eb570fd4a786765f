package dev.plimsoll.cli;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.cli.report.AssessmentText;
import dev.plimsoll.cli.report.Paint;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Status;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Json;
import dev.plimsoll.model.CheckedPolicy;
import java.util.List;
import java.util.Optional;

/** {@code plimsoll assess}: the health of an account. */
final class AssessCommand extends Verb {
    private final AskOptions options;
    private final Flag<List<String>> marks;
    private final Flag<List<String>> shocks;
    private final Flag<FailOn> failOn;

    AssessCommand(Console console) {
        super(console, "assess", "Assess the health of an account: margins, liquidation prices, what is due.");
        Flags flags = flags();
        options = new AskOptions(flags);
        marks = flags.repeated("--mark", "X=PRICE", "Suppose this mark price of an instrument.");
        shocks = flags.repeated(
                "--shock",
                "X=-20%",
                "Suppose that the prices of an instrument or an asset (or of all) have moved so far.");
        failOn = flags.option(
                "--fail-on",
                FailOn.class,
                "STATUS",
                "End with exit code 1 at this status or a worse one: " + Flags.CHOICES + ".");
    }

    /** Statuses that can fail the command, named as they are written. */
    enum FailOn {
        alert(Status.ALERT),
        margin_call(Status.MARGIN_CALL),
        liquidate(Status.LIQUIDATE);

        private final Status status;

        FailOn(Status status) {
            this.status = status;
        }
    }

    @Override
    ExitCode run() {
        Facts.onlyOneFromStandardInput(options, Optional.empty());
        Supposed supposed =
                Supposed.of(marks.given().orElse(List.of()), shocks.given().orElse(List.of()));
        LoadedPolicy loaded = LoadedPolicy.of(options.policy(), options.root(), console(), options.json());
        CheckedPolicy policy = loaded.model();
        try {
            return assess(loaded, supposed);
        } catch (BadData bad) {
            return options.refused(bad, Json.unassessed(AskOptions.id(policy), bad.problems()), console());
        }
    }

    private ExitCode assess(LoadedPolicy loaded, Supposed supposed) {
        CheckedPolicy policy = loaded.model();
        Facts given = Facts.of(options, DataSchema.of(policy), console());
        Facts facts =
                given.in(supposed.in(given.market(), policy, options.options().now()));
        Assessment assessment = loaded.placed()
                .assessment(Engines.evaluator(policy).assess(facts.account(), facts.market(), options.options()));
        if (options.json()) {
            console().print(Json.assessment(assessment));
        } else {
            AssessmentText.lines(
                            assessment,
                            symbol -> Optional.ofNullable(policy.instruments().get(symbol))
                                    .map(Instrument::settle)
                                    .orElse(facts.account().settle()),
                            Facts.places(facts.where()),
                            new Paint(console().colours()))
                    .forEach(console()::line);
        }
        if (assessment.status() == Status.ERROR) {
            return ExitCode.DATA;
        }
        boolean fails = failOn.given()
                .filter(level -> assessment.status().compareTo(level.status) >= 0)
                .isPresent();
        return fails ? ExitCode.NO : ExitCode.YES;
    }
}
