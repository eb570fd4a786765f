package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Quote;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.Status;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing or makes no sense ends in ERROR with a path, never in an approval or a liquidation. */
class MissingDataTest {
    private static final Bundle GUIDE = Bundle.of("guide");
    private static final Instant NOW = Instant.parse("2026-01-01T00:02:00Z");

    @ParameterizedTest
    @CsvSource({
        "'', 2026-01-01T00:02:00Z, MISSING_PRICE",
        "0, 2026-01-01T00:02:00Z, MISSING_PRICE",
        "-8888.89, 2026-01-01T00:02:00Z, MISSING_PRICE",
        "8888.89, 2026-01-01T00:00:59Z, STALE_PRICE",
        "8888.89, 2026-01-01T00:02:01Z, STALE_PRICE",
        "8888.89, , STALE_PRICE"
    })
    void a_mark_that_cannot_be_used_is_an_error(String mark, Instant at, FaultCode code) {
        Market market =
                market(mark.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(mark)), Optional.ofNullable(at));
        Options options = new Options(Optional.of(NOW), false);

        Assessment assessment = GUIDE.drools().assess(GUIDE.account("alex").account(), market, options);
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(assessment.plan()).isEmpty();
        assertThat(assessment.errors()).extracting(Fault::code).contains(code);
        assertThat(assessment.errors()).extracting(Fault::path).anyMatch(path -> path.contains("BTC-USDT"));

        Decision decision =
                GUIDE.drools().decide(GUIDE.account("alex").account(), GUIDE.request("reduce"), market, options);
        assertThat(decision.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(decision.errors()).extracting(Fault::code).contains(code);
    }

    private static Market market(Optional<BigDecimal> mark, Optional<Instant> at) {
        TreeMap<String, Quote> quotes = new TreeMap<>();
        quotes.put(
                "BTC-USDT",
                new Quote(mark, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), at, Map.of()));
        return new Market(quotes, new TreeMap<>(), Optional.empty());
    }
}
