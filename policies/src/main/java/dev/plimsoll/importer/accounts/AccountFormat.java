package dev.plimsoll.importer.accounts;

import dev.plimsoll.data.Node;
import dev.plimsoll.importer.Venue;
import java.util.List;

/** One answer of an exchange. */
interface AccountFormat {
    /** All that can be read. */
    List<AccountFormat> ALL = List.of(
            new BinanceAccount(),
            new BinancePositions(),
            new OkxBalance(),
            new OkxPositions(),
            new OkxInstruments(),
            new BybitWallet(),
            new BybitPositions(),
            new HyperliquidState());

    Venue venue();

    /** What it is, for people: {@code account (GET /fapi/v2/account)}. */
    String title();

    /** Whether it says what the wallet holds. */
    boolean tellsBalances();

    /** Whether a text is of this form, by its keys. */
    boolean recognises(Node root);

    /** Reads a text of this form. */
    void read(Node root, Draft draft);
}
