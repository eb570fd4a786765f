package dev.plimsoll.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.Json;
import java.util.Optional;

/** Puts facts to a policy: the engine and the reference interpreter answer the same, and the answer can be printed. */
final class Asked {
    private static final Options EXPLAINED = new Options(Optional.empty(), true);

    private Asked() {}

    static void assess(Samples.Sample sample, AccountFile file) {
        Market market = file.market().orElse(Market.EMPTY);
        Assessment assessment = sample.engine().assess(file.account(), market, EXPLAINED);
        assertThat(assessment).isEqualTo(sample.reference().assess(file.account(), market, EXPLAINED));
        assertThat(Json.assessment(assessment)).isNotEmpty();
    }

    static void decide(Samples.Sample sample, AccountFile file, Request request) {
        Market market = file.market().orElse(Market.EMPTY);
        Decision decision = sample.engine().decide(file.account(), request, market, EXPLAINED);
        assertThat(decision).isEqualTo(sample.reference().decide(file.account(), request, market, EXPLAINED));
        assertThat(decision.verdict() == Verdict.ERROR)
                .isEqualTo(!decision.errors().isEmpty());
        assertThat(Json.decision(decision)).isNotEmpty();
    }
}
