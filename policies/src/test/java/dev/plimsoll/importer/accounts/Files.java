package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.Position;
import dev.plimsoll.bundled.Bundle;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.importer.Venue;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Payloads of our own in the shapes of exchanges, and what is made of them, in a line. */
final class Files {
    private static final Path FOLDER = Path.of("src", "test", "resources", "accounts");

    private Files() {}

    static Source file(Venue venue, String name) {
        try {
            Path path = FOLDER.resolve(venue.name().toLowerCase(Locale.ROOT)).resolve(name + ".json");
            return Source.of(name + ".json", java.nio.file.Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Outcome<ImportedAccount> read(Venue venue, AccountOptions options, String... names) {
        return AccountImport.read(
                venue, Arrays.stream(names).map(name -> file(venue, name)).toList(), options);
    }

    static ImportedAccount account(Venue venue, String policy, String... names) {
        return read(venue, with(Bundle.of(policy).policy()), names).orThrow();
    }

    static AccountOptions with(CheckedPolicy policy) {
        AccountOptions plain = AccountOptions.named("mine");
        return new AccountOptions(
                plain.name(),
                plain.settle(),
                plain.mode(),
                plain.at(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.of(policy));
    }

    /** What differs, of all that can be compared: {@code 12 compared} and a line each. */
    static String compare(ImportedAccount imported, String policy) {
        Bundle bundle = Bundle.of(policy);
        Assessment assessment = bundle.assess(imported.account(), imported.market());
        List<Compared> compared = Comparison.of(imported, assessment, bundle.policy());
        return compared.size() + " compared"
                + compared.stream()
                        .filter(figure -> !figure.same())
                        .map(figure ->
                                "\n" + figure.scope() + ": " + figure.figure().key() + " " + text(figure.theirs())
                                        + ", ours " + text(figure.ours()) + ", difference " + text(figure.difference()))
                        .collect(Collectors.joining());
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse("none");
    }

    static String positions(ImportedAccount imported) {
        return imported.account().positions().stream().map(Files::line).collect(Collectors.joining("\n"));
    }

    private static String line(Position position) {
        return position.instrument() + " " + position.side().word() + " "
                + position.quantity().toPlainString() + " at "
                + position.entryPrice().toPlainString() + " " + position.mode().word() + " "
                + position.leverage().toPlainString() + "x"
                + position.margin()
                        .map(margin -> " margin " + margin.toPlainString())
                        .orElse("");
    }

    /** {@code PLM7101 this is …; help: …}. */
    static String problems(Outcome<?> outcome) {
        return outcome.diagnostics().stream().map(Files::line).collect(Collectors.joining("\n"));
    }

    private static String line(Diagnostic problem) {
        return "PLM" + problem.code().number() + " " + problem.message()
                + problem.help().map(help -> "; help: " + help).orElse("");
    }
}
