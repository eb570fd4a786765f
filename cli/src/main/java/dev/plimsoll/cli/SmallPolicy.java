package dev.plimsoll.cli;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Options;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.source.Files;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Files.Reason;
import dev.plimsoll.source.Source;

/** A policy of the most usual kinds of rules, and what commands do with one. */
final class SmallPolicy {
    private static final String POLICY = """
            policy small version "1.0"
              settles in USDT

            instruments
              BTC-USDT is perpetual linear tick 0.01

            margin initial basic: notional / leverage
            margin maintenance flat: 0.4% * notional
            liquidate pool: cross when equity <= maintenance_margin by cancel_orders, close_all
            alert thin: cross when equity <= 3 * maintenance_margin
            cap slow: leverage at 5x when mode is cross and instrument = BTC-USDT
            cap large: after.position.notional at 1000000 USDT when instrument = BTC-USDT
            deny closed: open_position
              when mode is isolated and instrument = BTC-USDT and after.position.notional > 1000 USDT
              because "no"
            require modest: notional <= 100000 USDT on open_position
              when instrument = BTC-USDT and account.level < 3
              because "no"
            """;

    private static final String ACCOUNT = """
            account: small
            settle: USDT
            balance: 1000
            level: 1
            positions:
              - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 100, leverage: 5, mode: cross}
            market:
              BTC-USDT: {mark: 100}
            """;

    private static final String REQUEST =
            "{action: open_position, instrument: BTC-USDT, side: long, quantity: 1, leverage: 4, mode: cross}\n";

    private static final Files NO_FILES = (from, path) -> new Reading.Refused(Reason.NOT_FOUND, "is not there");

    private SmallPolicy() {}

    /** Compiles, and says what was found. */
    static void check() {
        DiagnosticRenderer.text(false)
                .render(PolicyCompiler.compile(source(POLICY), NO_FILES).diagnostics());
    }

    /** Compiles, reads an account and a request, and asks. */
    static void decide() {
        CheckedPolicy policy =
                PolicyCompiler.compileToAsk(source(POLICY), NO_FILES).orThrow().model();
        DataSchema schema = DataSchema.of(policy);
        AccountFile account = Inputs.account(source(ACCOUNT), schema).orThrow().value();
        Request request = Inputs.request(source(REQUEST), schema).orThrow().value();
        Market market = account.market().orElse(Market.EMPTY);
        Engines.evaluator(policy).decide(account.account(), request, market, Options.DEFAULT);
    }

    private static Source source(String text) {
        return Source.of("small", text);
    }
}
