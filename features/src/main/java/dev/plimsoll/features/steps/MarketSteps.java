package dev.plimsoll.features.steps;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.Quote;
import dev.plimsoll.vocabulary.Subject;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prices and what else is known of the market. */
@Noun("market")
public final class MarketSteps {
    private final World world;

    public MarketSteps(World world) {
        this.world = world;
    }

    @Meaning(value = "The mark price, made now.", example = "Given the mark price of BTC-USDT is 8888.89")
    @Given("the mark price of {instrument} is {price}")
    public void mark(String instrument, BigDecimal price) {
        world.policy().requireInstrument(instrument);
        world.market().mark(instrument, price, world.now());
    }

    @Meaning(
            value = "The last or the index price; liquidations go by the mark price alone.",
            example = "Given the last price of BTC-USDT is 7990")
    @Given("the {price_kind} price of {instrument} is {price}")
    public void price(PriceKind kind, String instrument, BigDecimal price) {
        world.policy().requireInstrument(instrument);
        world.market().price(instrument, kind, price);
    }

    @Meaning(
            value = "Prices, one instrument a row.",
            example = "Given these prices:",
            columns = {"instrument", "mark", "last", "index", "funding", "open interest"})
    @Given("these prices:")
    public void prices(DataTable table) {
        List<String> columns = List.of("instrument", "mark", "last", "index", "funding", "open interest");
        for (Rows.Row row : Rows.of(table, columns)) {
            String instrument = Types.symbolOf(row.need("instrument"));
            world.policy().requireInstrument(instrument);
            row.number("mark").ifPresent(price -> mark(instrument, price));
            row.number("last").ifPresent(price -> price(PriceKind.LAST, instrument, price));
            row.number("index").ifPresent(price -> price(PriceKind.INDEX, instrument, price));
            row.rate("funding").ifPresent(rate -> funding(instrument, rate));
            row.number("open interest").ifPresent(quantity -> openInterest(instrument, quantity));
        }
    }

    @Meaning(value = "How long ago the mark price was made.", example = "Given the mark price of BTC-USDT is 90s old")
    @Given("the mark price of {instrument} is {duration} old")
    public void age(String instrument, Duration age) {
        known(instrument);
        world.market().at(instrument, Optional.of(world.now().minus(age)));
    }

    @Meaning(
            value = "It is not known when the mark price was made.",
            example = "Given the mark price of BTC-USDT has no time")
    @Given("the mark price of {instrument} has no time")
    public void timeless(String instrument) {
        known(instrument);
        world.market().at(instrument, Optional.empty());
    }

    @Meaning(
            value = "There is no price of the instrument any more.",
            example = "Given the mark price of BTC-USDT is missing")
    @Given("the mark price of {instrument} is missing")
    public void missing(String instrument) {
        world.policy().requireInstrument(instrument);
        world.market().remove(instrument);
    }

    @Meaning(value = "The rate of the next funding.", example = "Given the funding rate of BTC-USDT is 0.01%")
    @Given("the funding rate of {instrument} is {percent}")
    public void funding(String instrument, BigDecimal rate) {
        world.policy().requireInstrument(instrument);
        world.market().funding(instrument, rate);
    }

    @Meaning(
            value = "How much is open in the whole market, in base or in contracts.",
            example = "Given the open interest of BTC-USDT is 12,000")
    @Given("the open interest of {instrument} is {quantity}")
    public void openInterest(String instrument, BigDecimal quantity) {
        world.policy().requireInstrument(instrument);
        world.market().openInterest(instrument, quantity);
    }

    @Meaning(
            value = "An own attribute of the market of an instrument, as the policy declares it.",
            example = "Given the market's halted of BTC-USDT is true")
    @Given("the market's {name} of {instrument} is {value}")
    public void attribute(String name, String instrument, Datum value) {
        world.policy().requireOwn(Subject.MARKET, name);
        world.policy().requireInstrument(instrument);
        world.market().attribute(instrument, name, value);
    }

    @Meaning(
            value = "The price of one unit of an asset in the pool's currency.",
            example = "Given 1 BTC is worth 60,000 USDT")
    @Given("1 {asset} is worth {money}")
    public void worth(String asset, Money price) {
        world.market().worth(asset, price.amount());
    }

    @Meaning(
            value = "What the venue's insurance fund holds; without this step nothing.",
            example = "Given the insurance fund holds 500 USDT")
    @Given("the insurance fund holds {money}")
    public void insuranceFund(Money amount) {
        world.market().insuranceFund(amount.amount());
    }

    @Meaning(
            value = "The mark price becomes another, made now.",
            example = "When the mark price of BTC-USDT moves to 8000")
    @When("the mark price of {instrument} moves to {price}")
    public void move(String instrument, BigDecimal price) {
        mark(instrument, price);
    }

    @Meaning(
            value = "The mark price changes by a part of itself.",
            example = "When the mark price of BTC-USDT moves by -20%")
    @When("the mark price of {instrument} moves by {percent}")
    public void moveBy(String instrument, BigDecimal share) {
        Quote quote = known(instrument);
        mark(instrument, moved(quote.mark().orElseThrow(), share));
    }

    @Meaning(
            value = "Every mark price changes by the same part of itself.",
            example = "When all mark prices move by -20%")
    @When("all mark prices move by {percent}")
    public void moveAll(BigDecimal share) {
        Map<String, BigDecimal> moved = new TreeMap<>();
        world.market()
                .quotes()
                .forEach((instrument, quote) ->
                        quote.mark().ifPresent(mark -> moved.put(instrument, moved(mark, share))));
        if (moved.isEmpty()) {
            throw new Unmet("no mark price is given yet");
        }
        moved.forEach(this::mark);
    }

    @Meaning(
            value = "The last or the index price becomes another; the mark price stays.",
            example = "When the last price of BTC-USDT moves to 7000")
    @When("the {price_kind} price of {instrument} moves to {price}")
    public void movePrice(PriceKind kind, String instrument, BigDecimal price) {
        price(kind, instrument, price);
    }

    @Meaning(
            value =
                    "The mark prices go through the rows of the table, whose first row names the instruments; the health"
                            + " of the account is noted at each row.",
            example = "When the mark prices move along:",
            columns = {"an instrument, …"})
    @When("the mark prices move along:")
    public void along(DataTable table) {
        world.startTrail();
        for (Rows.Row row : Rows.below(table)) {
            for (String cell : row.values().keySet()) {
                String instrument = Types.symbolOf(cell);
                world.policy().requireInstrument(instrument);
                row.number(cell).ifPresent(price -> mark(instrument, price));
            }
            world.note();
        }
    }

    private static BigDecimal moved(BigDecimal price, BigDecimal share) {
        return price.multiply(BigDecimal.ONE.add(share));
    }

    private Quote known(String instrument) {
        world.policy().requireInstrument(instrument);
        Quote quote = world.market().of(instrument);
        if (quote.mark().isEmpty()) {
            throw new Unmet("the mark price of " + instrument + " is not given yet");
        }
        return quote;
    }
}
