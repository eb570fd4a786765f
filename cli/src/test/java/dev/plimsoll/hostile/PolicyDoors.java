package dev.plimsoll.hostile;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.io.Loaded;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.source.Files;
import dev.plimsoll.source.Source;
import java.util.Map;
import java.util.Optional;

/** Policies, and the files that they name. */
final class PolicyDoors {
    /** A policy whose one table, or whose instruments, are what came in. */
    private static final String FRAME = """
            policy frame version "1"
              settles in USDT
            instruments from "instruments.yaml"
            %s
            margin initial basic: notional / leverage
            margin maintenance flat: notional * %s
            cap most: leverage at %s
            alert thin: cross when equity <= 2 * maintenance_margin
            liquidate pool: cross when equity <= maintenance_margin by cancel_orders, close_all
            """;

    private static final String BTC = "BTC-USDT: {kind: perpetual, tick: 0.1}\n";

    private static final String ACCOUNT = """
            account: a
            settle: USDT
            balance: 2000
            positions:
              - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 10000, leverage: 10, mode: cross}
            market: {BTC-USDT: {mark: 9000}}
            """;

    private PolicyDoors() {}

    /** A policy; a fragment, in the policy that includes it. */
    static Door.Opened policy(String name, String text) {
        return name.equals("guide/common.margin")
                ? inPlaceOf(name, text, "guide/guide.margin")
                : compiled(name, text, name.equals(BombFiles.NAME) ? new BombFiles() : Samples.files());
    }

    static Door.Opened instruments(String name, String text) {
        return name.contains("/instruments/")
                ? inPlaceOf(name, text, name.replace("/instruments/", "/").replace(".yaml", ".margin"))
                : compiled("frame.margin", FRAME.formatted("", "1%", "20x"), files(Map.of("instruments.yaml", text)));
    }

    static Door.Opened tiers(String name, String text) {
        return name.contains("/tiers/")
                ? inPlaceOf(name, text, name.replace("/tiers/", "/").replaceAll("(-example)?[.]yaml", ".margin"))
                : tables(BTC, text);
    }

    /** A policy of ours with another text in the place of one of its files. */
    private static Door.Opened inPlaceOf(String name, String text, String policy) {
        Files files = Samples.files();
        return compiled(policy, Samples.source(policy).text(), (from, path) -> {
            Files.Reading reading = files.read(from, path);
            return reading instanceof Files.Reading.Found found
                            && found.source().name().equals(name)
                    ? new Files.Reading.Found(Source.of(name, text))
                    : reading;
        });
    }

    static Door.Opened tables(String instruments, String tiers) {
        String rate = tiers.contains("maintenance_rate") ? "t.maintenance_rate" : "1%";
        String policy = FRAME.formatted("tiers t from \"t.yaml\"", rate, "t.max_leverage");
        return compiled("frame.margin", policy, files(Map.of("instruments.yaml", instruments, "t.yaml", tiers)));
    }

    private static Files files(Map<String, String> texts) {
        return (from, path) -> texts.containsKey(path)
                ? new Files.Reading.Found(Source.of(path, texts.get(path)))
                : new Files.Reading.Refused(Files.Reason.NOT_FOUND, "does not exist");
    }

    private static Door.Opened compiled(String name, String text, Files files) {
        Outcome<CompiledPolicy> outcome = PolicyCompiler.compile(Source.of(name, text), files);
        outcome.value().ifPresent(policy -> ask(name, policy.model()));
        return new Door.Opened(outcome.value().isPresent(), outcome.diagnostics());
    }

    /** A policy may no longer know the instrument, or keep other accounts: then that is the answer. */
    private static void ask(String name, CheckedPolicy policy) {
        Samples.Sample sample = Samples.Sample.of(policy);
        String account = FactDoors.ACCOUNTS.containsKey(name)
                ? Samples.source("examples/accounts/" + FactDoors.ACCOUNTS.get(name) + ".yaml")
                        .text()
                : ACCOUNT;
        Optional<Loaded<AccountFile>> read = Inputs.account(Source.of("a.yaml", account), DataSchema.of(policy))
                .value();
        read.ifPresent(file -> Asked.assess(sample, file.value()));
    }
}
