package dev.plimsoll.hostile;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.io.Lines;
import dev.plimsoll.io.Loaded;
import dev.plimsoll.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts, markets and requests, put to a bundled policy. */
final class FactDoors {
    /** Which policy a file is for, by what its name begins with. */
    private static final Map<String, String> POLICIES = new LinkedHashMap<>();

    /** An account of each of these policies. */
    static final Map<String, String> ACCOUNTS = Map.of(
            "guide/guide.margin", "portfolio",
            "binance/usdm.margin", "mixed",
            "binance/coinm.margin", "coinm",
            "binance/spot-margin.margin", "spot-margin",
            "bitmex/perps.margin", "bitmex",
            "bybit/inverse.margin", "bybit-inverse",
            "bybit/linear.margin", "bybit-linear",
            "deribit/perps.margin", "deribit",
            "dydx/v4.margin", "dydx",
            "hyperliquid/perps.margin", "hyperliquid");

    static {
        for (String usdm : List.of("mixed", "near-liquidation", "new-account", "usdm")) {
            POLICIES.put(usdm, "binance/usdm.margin");
        }
        POLICIES.put("coinm", "binance/coinm.margin");
        POLICIES.put("spot-margin", "binance/spot-margin.margin");
        POLICIES.put("bitmex", "bitmex/perps.margin");
        POLICIES.put("bybit-inverse", "bybit/inverse.margin");
        POLICIES.put("bybit", "bybit/linear.margin");
        POLICIES.put("deribit", "deribit/perps.margin");
        POLICIES.put("dydx", "dydx/v4.margin");
        POLICIES.put("gate", "gate/usdt.margin");
        POLICIES.put("hyperliquid", "hyperliquid/perps.margin");
        POLICIES.put("kraken", "kraken/futures.margin");
        POLICIES.put("okx", "okx/perpetual.margin");
    }

    /** One text in so many is put to an account with many positions; what it is put to is told by the text alone. */
    private static final int RARE = 16;

    private FactDoors() {}

    private static String policy(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return POLICIES.entrySet().stream()
                .filter(entry -> file.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("guide/guide.margin");
    }

    static Door.Opened account(String name, String text) {
        Samples.Sample sample = Samples.policy(policy(name));
        Outcome<Loaded<AccountFile>> read = Inputs.account(Source.of(name, text), sample.schema());
        read.value().ifPresent(file -> Asked.assess(sample, file.value()));
        return opened(read);
    }

    static Door.Opened market(String name, String text) {
        Samples.Sample sample = Samples.policy("guide/guide.margin");
        Outcome<Loaded<Market>> read = Inputs.market(Source.of(name, text), sample.schema());
        read.value()
                .ifPresent(market -> Asked.assess(
                        sample,
                        new AccountFile(
                                of("guide/guide.margin", sample, text).account(), Optional.of(market.value()))));
        return opened(read);
    }

    static Door.Opened request(String name, String text) {
        String policy = policy(name);
        Samples.Sample sample = Samples.policy(policy);
        Outcome<Loaded<Request>> read = Inputs.request(Source.of(name, text), sample.schema());
        read.value().ifPresent(request -> Asked.decide(sample, of(policy, sample, text), request.value()));
        return opened(read);
    }

    static Door.Opened lines(String name, String text) {
        Samples.Sample sample = Samples.policy("guide/guide.margin");
        List<Diagnostic> diagnostics = new ArrayList<>();
        boolean accepted = false;
        try (Lines lines = Lines.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name)) {
            for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                Outcome<Loaded<Request>> read =
                        line.get().text().then(source -> Inputs.requestLine(source, sample.schema()));
                diagnostics.addAll(read.diagnostics());
                if (read.value().isPresent()) {
                    accepted = true;
                    Asked.decide(
                            sample,
                            of("guide/guide.margin", sample, text),
                            read.value().get().value());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Door.Opened(accepted, diagnostics);
    }

    private static AccountFile of(String policy, Samples.Sample sample, String text) {
        if (policy.equals("guide/guide.margin") && text.hashCode() % RARE != 0) {
            return Samples.account("alex", sample.schema());
        }
        return Samples.account(ACCOUNTS.getOrDefault(policy, "empty"), sample.schema());
    }

    private static Door.Opened opened(Outcome<?> outcome) {
        return new Door.Opened(outcome.value().isPresent(), outcome.diagnostics());
    }
}
