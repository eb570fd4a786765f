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

/** What {@code decide} and {@code assess} both take. */
final class AskOptions {
    private final Flag<Path> policy;
    private final Flag<Path> account;
    private final Flag<Path> market;
    private final Flag<String> at;
    private final Flag<Boolean> explain;
    private final Flag<Format> format;
    private final Flag<Path> root;

    AskOptions(Flags flags) {
        policy = flags.required("--policy", Path.class, "FILE", "The policy.");
        account = flags.required("--account", Path.class, "FILE", "The account; - is the standard input.");
        market = flags.option("--market", Path.class, "FILE", "The market, if it is not in the account's file.");
        at = flags.option(
                "--at",
                String.class,
                "TIME",
                "The time to judge at, as 2026-01-01T00:00:00Z (default: the latest time in the market data).");
        explain = flags.toggle("--explain", "Say of every rule whether it fired, and why or why not.");
        format = flags.choice("--format", Format.text, "FORMAT", Flags.CHOICES + Flags.DEFAULT);
        root = RootOption.of(flags);
    }

    /** Output formats, named as they are written. */
    enum Format {
        text,
        json
    }

    Path policy() {
        return policy.get();
    }

    Path account() {
        return account.get();
    }

    Optional<Path> market() {
        return market.given();
    }

    Optional<Path> root() {
        return root.given();
    }

    boolean json() {
        return format.get() == Format.json;
    }

    Options options() {
        return new Options(at.given().map(AskOptions::time), explain.get());
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
