package dev.plimsoll.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Quote;
import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.FolderOfTexts;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.differential.Sampler;
import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.lowering.PolicyLowering;
import dev.plimsoll.model.ModelPrinter;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.PolicyFormatter;
import dev.plimsoll.value.FaultCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What compiling promises, and that no more of the world counts than is spoken of. */
class LanguageTest {
    private static final int TEXTS = 40;
    private static final int TRIES = 10;
    private static final Map<Integer, Optional<Subject>> EXCHANGED = new HashMap<>();

    @Test
    void property_44_what_compiles_has_no_wrong_types() {
        Property.ofSituations(
                        44,
                        "A policy in which words were exchanged for others of its text, and that still compiles, decides and assesses"
                                + " without an exception: what has no answer lacks data or is a number beyond all bounds.",
                        LanguageTest::exchanged,
                        situation -> situation.policy() != Ladder.FINE,
                        LanguageTest::isAnswered)
                .holds();
    }

    private static String isAnswered(Situation situation) {
        situation.glance();
        return situation.decision().errors().stream()
                .filter(fault -> fault.code() == FaultCode.COST || fault.path().isEmpty())
                .map(fault -> "it fails with " + fault)
                .findFirst()
                .orElse("");
    }

    /** A request to a random policy of which some words are others; to a stranger if that does not compile. */
    private static Situation exchanged(Rolls rolls) {
        int number = rolls.below(TEXTS);
        Subject original = Pool.numbered(number);
        Situation asked = original.state(rolls).asking(rolls);
        return EXCHANGED
                .computeIfAbsent(number, key -> exchanged(key, original))
                .map(asked::with)
                .orElse(asked.with(Ladder.FINE));
    }

    /** What compiles of some tries. */
    private static Optional<Subject> exchanged(int number, Subject original) {
        Rolls rolls = new Rolls(9_000L + number);
        Optional<Subject> compiled = Optional.empty();
        for (int i = 0; i < TRIES && compiled.isEmpty(); i++) {
            compiled = original.withText(exchanged(rolls, original.text()));
        }
        return compiled;
    }

    /** A word of the rules in the place of another. */
    private static String exchanged(Rolls rolls, String text) {
        int from = text.indexOf("\nlet ");
        String[] words = text.substring(from).split("(?<=[\\s(),:])|(?=[\\s(),:])");
        String before = String.join("", words);
        for (int i = 0; i < 200 && String.join("", words).equals(before); i++) {
            int one = rolls.below(words.length);
            String other = rolls.one(words);
            boolean isName = one + 1 < words.length && words[one + 1].equals(":");
            if (!isName && words[one].matches("[a-z_.]{4,}") && other.matches("[a-z_.]{4,}")) {
                words[one] = other;
            }
        }
        return text.substring(0, from) + String.join("", words);
    }

    /** Compiling costs milliseconds, so of fewer cases than other properties. */
    @Test
    void property_46_compiling_twice_gives_the_same() {
        Set<String> hashes = new TreeSet<>();
        for (int i = 0; i < TEXTS; i++) {
            String text = new Sampler(60_000L + i).policy();
            CompiledPolicy one = compiled(text);
            CompiledPolicy other = compiled(text);
            assertThat(ModelPrinter.print(other.model())).isEqualTo(ModelPrinter.print(one.model()));
            assertThat(PolicyLowering.lower(other.model(), new OpTables()).print())
                    .isEqualTo(PolicyLowering.lower(one.model(), new OpTables()).print());
            hashes.add(one.model().sha256());
            hashes.add(compiled(text + "\n").model().sha256());
        }
        assertThat(hashes).hasSize(2 * TEXTS);
    }

    /** Of whole policies; of single expressions of any shape the tests of the grammar. */
    @Test
    void property_43_a_formatted_policy_means_the_same() {
        for (int i = 0; i < TEXTS; i++) {
            CompiledPolicy one = compiled(new Sampler(61_000L + i).policy());
            String formatted = PolicyFormatter.format(one.files().get(0));
            CompiledPolicy other = compiled(formatted);
            assertThat(PolicyFormatter.format(other.files().get(0))).isEqualTo(formatted);
            assertThat(withoutHash(other)).isEqualTo(withoutHash(one));
        }
    }

    private static String withoutHash(CompiledPolicy policy) {
        return ModelPrinter.print(policy.model()).replace(policy.model().sha256(), "");
    }

    private static CompiledPolicy compiled(String text) {
        return PolicyCompiler.compile(Source.of("policy.margin", text), new FolderOfTexts())
                .orThrow();
    }

    @Test
    void property_47_only_what_is_spoken_of_counts() {
        Property.ofSituations(
                        47,
                        "Without the quotes of the instruments that neither the account nor the request names every answer is the same,"
                                + " messages and prices included.",
                        Situation::mostlyAsked,
                        situation -> sliced(situation).quotes().size()
                                < situation.market().quotes().size(),
                        LanguageTest::isTheSameSliced)
                .holds();
    }

    private static Market sliced(Situation situation) {
        Set<String> named = new TreeSet<>();
        situation.account().positions().forEach(position -> named.add(position.instrument()));
        situation.account().orders().forEach(order -> named.add(order.instrument()));
        if (situation.isAsked()) {
            situation.request().instrument().ifPresent(named::add);
        }
        Market market = situation.market();
        SortedMap<String, Quote> quotes = new TreeMap<>(market.quotes());
        quotes.keySet().retainAll(named);
        return new Market(quotes, market.prices(), market.insuranceFund(), market.insuranceFunds());
    }

    private static String isTheSameSliced(Situation situation) {
        Situation less = situation.with(sliced(situation));
        Object one = situation.isAsked() ? situation.decision() : situation.assessment();
        Object other = situation.isAsked() ? less.decision() : less.assessment();
        return one.equals(other) ? "" : one + "\nwithout the others: " + other;
    }
}
