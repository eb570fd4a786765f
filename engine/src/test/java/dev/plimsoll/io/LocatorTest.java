package dev.plimsoll.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import org.junit.jupiter.api.Test;

class LocatorTest {
    private static final String ACCOUNT = """
            account: alex
            settle: USDT
            balance: 2000
            attributes: {experience: beginner}
            leverages: {ETH-USDT: 3}
            positions:
              - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 10000, leverage: 5, mode: cross}
              - instrument: "ETH/USDT:USDT"
                side: long
                quantity: 2
                entry_price: 200
                leverage: 5
                mode: cross
            market:
              BTC-USDT: {mark: 9000}
              prices: {BTC: 9000}
            """;
    private static final String MARKET = "ETH/USDT:USDT: {mark: 210}\nSOL-USDT:\n  mark: 20\n";

    private final Locator account = Inputs.account(Source.of("a.yaml", ACCOUNT), DataSchema.ANY)
            .orThrow()
            .where();
    private final Locator market =
            Inputs.market(Source.of("m.yaml", MARKET), DataSchema.ANY).orThrow().where();
    private final Locator request = Inputs.request(
                    Source.of("r.yaml", "{action: open_position, leverage: 5}"), DataSchema.ANY)
            .orThrow()
            .where();

    private static String at(Locator locator, String path) {
        return locator.find(path).map(LocatorTest::at).orElse("nowhere");
    }

    private static String at(Span span) {
        return span + " " + span.text();
    }

    @Test
    void values_are_found_by_their_paths() {
        assertThat(at(account, "positions[0].instrument")).isEqualTo("a.yaml:7:18 BTC-USDT");
        assertThat(at(account, "positions[1].quantity")).isEqualTo("a.yaml:10:15 2");
        assertThat(at(account, "attributes.experience")).isEqualTo("a.yaml:4:26 beginner");
        assertThat(at(account, "market.BTC-USDT.mark")).isEqualTo("a.yaml:15:20 9000");
        assertThat(at(market, "ETH/USDT:USDT.mark")).isEqualTo("m.yaml:1:23 210");
    }

    @Test
    void a_path_may_start_with_the_name_of_the_file() {
        assertThat(at(account, "account.attributes.experience")).isEqualTo("a.yaml:4:26 beginner");
        assertThat(at(market, "market.ETH/USDT:USDT.mark")).isEqualTo("m.yaml:1:23 210");
        assertThat(at(request, "request.leverage")).isEqualTo("r.yaml:1:35 5");
    }

    @Test
    void what_is_not_there_is_at_what_would_hold_it() {
        assertThat(at(account, "market.BTC-USDT.last")).isEqualTo("a.yaml:15:13 {mark: 9000}");
        assertThat(at(account, "positions[1].margin")).isEqualTo("a.yaml:8:5 instrument");
        assertThat(at(account, "positions[7].margin")).isEqualTo("a.yaml:6:1 positions");
        assertThat(at(account, "market.SOL-USDT.mark")).isEqualTo("a.yaml:14:1 market");
        assertThat(at(market, "market.SOL-USDT.last")).isEqualTo("m.yaml:3:3 mark: 20");
        assertThat(at(market, "market.XRP-USDT.mark")).isEqualTo("m.yaml:1:1 ETH/USDT:USDT");
        assertThat(at(request, "request.instrument")).isEqualTo("r.yaml:1:1 {action: open_position, leverage: 5}");
        assertThat(at(request, "market.BTC-USDT.mark")).isEqualTo("nowhere");
    }

    @Test
    void short_forms_are_found_by_the_path_of_the_long_one() {
        assertThat(at(account, "balances.USDT")).isEqualTo("a.yaml:3:10 2000");
        assertThat(at(account, "settings[0].leverage")).isEqualTo("a.yaml:5:23 3");
        assertThat(at(account, "settings[0].mode")).isEqualTo("a.yaml:5:13 ETH-USDT");
    }

    @Test
    void several_files_are_looked_through_together() {
        Locator all = request.or(account).or(market);
        assertThat(at(all, "request.leverage")).isEqualTo("r.yaml:1:35 5");
        assertThat(at(all, "positions[0].side")).isEqualTo("a.yaml:7:34 long");
        assertThat(at(all, "market.SOL-USDT.mark")).isEqualTo("m.yaml:3:9 20");
        assertThat(at(all, "market.BTC-USDT.mark")).isEqualTo("a.yaml:15:20 9000");
    }
}
