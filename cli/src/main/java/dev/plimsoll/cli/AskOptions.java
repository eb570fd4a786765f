package dev.plimsoll.cli;

import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyId;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.model.CheckedPolicy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code decide} and {@code assess} both take. */
final class AskOptions {
    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "The policy.")
    @SuppressWarnings("NullAway.Init")
    private Path policy;

    @Option(
            names = "--account",
            required = true,
            paramLabel = "FILE",
            description = "The account; - is the standard input.")
    @SuppressWarnings("NullAway.Init")
    private Path account;

    @Option(names = "--market", paramLabel = "FILE", description = "The market, if it is not in the account's file.")
    private @Nullable Path market;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "The time to judge at, as 2026-01-01T00:00:00Z (default: the latest time in the market data).")
    private @Nullable String at;

    @Option(names = "--explain", description = "Say of every rule whether it fired, and why or why not.")
    private boolean explain;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Mixin
    private RootOption root = new RootOption();

    /** Output formats, named as they are written. */
    enum Format {
        text,
        json
    }

    Path policy() {
        return policy;
    }

    Path account() {
        return account;
    }

    Optional<Path> market() {
        return Optional.ofNullable(market);
    }

    Optional<Path> root() {
        return root.root();
    }

    boolean json() {
        return format == Format.json;
    }

    Options options() {
        return new Options(Optional.ofNullable(at).map(AskOptions::time), explain);
    }

    /** Says why there is no answer: as JSON on the output if that was asked for, else for people. */
    ExitCode refused(BadData bad, String asJson, Console console) {
        if (json()) {
            console.print(asJson);
        } else {
            console.note(DiagnosticRenderer.text(console.colours()).render(bad.problems()));
            console.error(String.valueOf(bad.getMessage()));
        }
        return ExitCode.DATA;
    }

    static PolicyId id(CheckedPolicy policy) {
        return new PolicyId(policy.name(), policy.version(), policy.sha256());
    }

    private static Instant time(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new UserFault(
                    ExitCode.USAGE, "`--at " + text + "` is not a time: write it like 2026-01-01T00:00:00Z");
        }
    }
}
