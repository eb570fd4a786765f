package dev.plimsoll.cli;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.cli.report.Places;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.DataFiles;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.io.Loaded;
import dev.plimsoll.io.Locator;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The data files of a question. What is wrong with one ends the command as {@link BadData}. */
record Facts(Account account, Market market, Locator where) {
    /** The same, with another market. */
    Facts in(Market other) {
        return new Facts(account, other, where);
    }

    static Facts of(AskOptions options, DataSchema schema, Console console) {
        Loaded<AccountFile> file = clean(Inputs.account(source(options.account(), console), schema));
        Optional<Market> own = file.value().market();
        if (options.market().isEmpty()) {
            return new Facts(file.value().account(), own.orElse(Market.EMPTY), file.where());
        }
        if (own.isPresent()) {
            throw new UserFault(
                    ExitCode.USAGE, "the account's file has a market in it; leave that out, or leave out `--market`");
        }
        Loaded<Market> market = clean(Inputs.market(source(options.market().get(), console), schema));
        return new Facts(file.value().account(), market.value(), file.where().or(market.where()));
    }

    /** The standard input can be one of the files. */
    static void onlyOneFromStandardInput(AskOptions options, Optional<Path> request) {
        StandardInput.onlyOnce(
                Stream.of(Optional.of(options.policy()), Optional.of(options.account()), options.market(), request)
                        .flatMap(Optional::stream)
                        .toList());
    }

    static Loaded<Request> request(Path path, DataSchema schema, Console console) {
        return clean(Inputs.request(source(path, console), schema));
    }

    static Source source(Path path, Console console) {
        if (StandardInput.is(path)) {
            return StandardInput.read(console, StandardInput.NAME);
        }
        Reading reading = DataFiles.read(path);
        if (reading instanceof Reading.Found found) {
            return found.source();
        }
        throw new UserFault(
                ExitCode.USAGE, "`" + PolicyPaths.slashed(path) + "` " + ((Reading.Refused) reading).reason());
    }

    /** Where a path of the data stands. */
    static Places places(Locator where) {
        return path -> where.find(path).map(Object::toString);
    }

    private static <T> T clean(Outcome<T> outcome) {
        List<Diagnostic> errors =
                outcome.diagnostics().stream().filter(Diagnostic::isError).toList();
        if (!errors.isEmpty() || outcome.value().isEmpty()) {
            throw new BadData(errors);
        }
        return outcome.value().get();
    }
}
