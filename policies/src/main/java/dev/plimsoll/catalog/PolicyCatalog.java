package dev.plimsoll.catalog;

import dev.plimsoll.source.Files;
import dev.plimsoll.source.Files.Reading.Found;
import dev.plimsoll.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * The bundled policies. {@code PolicyCompiler.compile(PolicyCatalog.source(policy), PolicyCatalog.files())} compiles one.
 */
public final class PolicyCatalog {
    private static final List<BundledPolicy> POLICIES = List.of(
            new BundledPolicy("guide", "guide/guide.margin"),
            new BundledPolicy("plain", "guide/plain.margin"),
            new BundledPolicy("bitcoin", "guide/bitcoin.margin"),
            new BundledPolicy("account_lock", "guide/locks/account.margin"),
            new BundledPolicy("under_mode_lock", "guide/locks/under_mode.margin"),
            new BundledPolicy("binance_coinm", "binance/coinm.margin"),
            new BundledPolicy("binance_spot_margin", "binance/spot-margin.margin"),
            new BundledPolicy("binance_usdm", "binance/usdm.margin"),
            new BundledPolicy("bitmex_perps", "bitmex/perps.margin"),
            new BundledPolicy("bybit_inverse", "bybit/inverse.margin"),
            new BundledPolicy("bybit_linear", "bybit/linear.margin"),
            new BundledPolicy("deribit_perps", "deribit/perps.margin"),
            new BundledPolicy("dydx_v4", "dydx/v4.margin"),
            new BundledPolicy("gate_usdt", "gate/usdt.margin"),
            new BundledPolicy("hyperliquid_perps", "hyperliquid/perps.margin"),
            new BundledPolicy("kraken_futures", "kraken/futures.margin"),
            new BundledPolicy("okx_perpetual", "okx/perpetual.margin"));

    private static final Files FILES = new BundledFiles();

    private PolicyCatalog() {}

    /** All of them, in a fixed order. */
    public static List<BundledPolicy> policies() {
        return POLICIES;
    }

    /** The policy of a name, such as {@code guide}. */
    public static Optional<BundledPolicy> find(String name) {
        return POLICIES.stream().filter(policy -> policy.name().equals(name)).findFirst();
    }

    /** The text of a policy. */
    public static Source source(BundledPolicy policy) {
        Files.Reading reading = FILES.read("", policy.path());
        if (reading instanceof Found found) {
            return found.source();
        }
        throw new IllegalStateException(policy.path() + ": " + reading);
    }

    /**
     * Reads the files of the catalogue, and no others: includes, instruments, tables, and the accounts, requests and
     * markets under {@code examples}.
     */
    public static Files files() {
        return FILES;
    }
}
