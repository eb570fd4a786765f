package dev.plimsoll.differential;

import java.util.ArrayList;
import java.util.List;

/** What a random policy settles in, and its instruments. */
final class Layout {
    private final String settlement;
    private final List<Market> markets = new ArrayList<>();
    private final String pool;
    private final List<String> modes;

    /**
     * An instrument.
     *
     * @param scale what its price is about
     * @param unit what a usual quantity is a small multiple of
     * @param quantityUnit base or contracts
     */
    record Market(
            String symbol, String row, String base, String settle, String scale, String unit, String quantityUnit) {}

    Layout(Rolls rolls) {
        int kind = rolls.below(100);
        if (kind < 62) {
            settlement = "settles in USDT";
            pool = "USDT";
            linear(rolls);
        } else if (kind < 74) {
            settlement = "settles in BTC";
            pool = "BTC";
            markets.add(inverse(rolls));
            if (rolls.chance(50)) {
                markets.add(new Market(
                        "BTC-EUR", "perpetual inverse contract_size 100 EUR", "BTC", "BTC", "1000", "10", "contracts"));
            }
        } else if (kind < 88) {
            settlement = "settles in each";
            pool = "";
            linear(rolls);
            markets.add(inverse(rolls));
        } else {
            settlement = "pooled in USD";
            pool = "USD";
            markets.add(new Market("BTC-USD", "perpetual linear", "BTC", "USD", "1000", "0.1", "BTC"));
            if (rolls.chance(60)) {
                markets.add(new Market("ETH-USD", "perpetual linear lot 0.01 ETH", "ETH", "USD", "100", "1", "ETH"));
            }
        }
        modes = rolls.chance(80)
                ? List.of("cross", "isolated")
                : rolls.chance(50) ? List.of("isolated", "cross") : List.of(rolls.one("cross", "isolated"));
    }

    private void linear(Rolls rolls) {
        markets.add(new Market(
                "BTC-USDT",
                "perpetual linear tick " + rolls.one("0.1", "0.01", "1"),
                "BTC",
                "USDT",
                "1000",
                "0.1",
                "BTC"));
        if (rolls.chance(70)) {
            markets.add(new Market(
                    "ETH-USDT",
                    rolls.one("perpetual linear", "perpetual linear tick 0.05 lot 0.01 ETH"),
                    "ETH",
                    "USDT",
                    "100",
                    "1",
                    "ETH"));
        }
        if (rolls.chance(30)) {
            markets.add(new Market(
                    "SOL-USDT",
                    "perpetual linear contract_size 0.1 SOL tick 0.01",
                    "SOL",
                    "USDT",
                    "100",
                    "10",
                    "contracts"));
        }
        if (rolls.chance(25)) {
            markets.add(new Market("LTC-USDT-SPOT", "spot_margin tick 0.01", "LTC", "USDT", "100", "1", "LTC"));
        }
    }

    private static Market inverse(Rolls rolls) {
        return new Market(
                "BTC-USD",
                "perpetual inverse contract_size " + rolls.one("10", "100") + " USD"
                        + rolls.one("", " tick 0.5", " tick 0.1"),
                "BTC",
                "BTC",
                "1000",
                "10",
                "contracts");
    }

    String settlement() {
        return settlement;
    }

    /** The currency of the only pool; empty with several. */
    String pool() {
        return pool;
    }

    List<Market> markets() {
        return markets;
    }

    List<String> modes() {
        return modes;
    }

    List<String> symbols() {
        return markets.stream().map(Market::symbol).toList();
    }

    boolean isPooled() {
        return settlement.startsWith("pooled");
    }

    /** Whether amounts of all positions are in one currency. */
    boolean sameMoney() {
        return !pool.isEmpty();
    }

    boolean counted() {
        return markets.stream().anyMatch(market -> market.quantityUnit().equals("contracts"));
    }

    List<String> assets() {
        List<String> assets = new ArrayList<>();
        for (Market market : markets) {
            if (!assets.contains(market.settle())) {
                assets.add(market.settle());
            }
        }
        if (isPooled()) {
            assets.add("BTC");
            assets.add("EUR");
        }
        return assets;
    }
}
