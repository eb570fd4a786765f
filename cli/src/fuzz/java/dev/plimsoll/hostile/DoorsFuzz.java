package dev.plimsoll.hostile;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fuzzer that is guided by what its texts reach, at each door; it starts from the small valid texts. Without
 * {@code JAZZER_FUZZ=1} these are only opened.
 */
class DoorsFuzz {
    private static void open(Door door, String name, byte[] data) {
        Words.check(door.open(name, new String(data, StandardCharsets.UTF_8)));
    }

    private static Stream<Arguments> seeds(Door door) {
        return Seeds.own(door).stream().map(seed -> arguments((Object) seed.text().getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> policySeeds() {
        return seeds(Door.POLICY);
    }

    @MethodSource("policySeeds")
    @DictionaryFile(resourcePath = "policy.dict")
    @FuzzTest
    void policy(byte[] data) {
        open(Door.POLICY, "fuzz.margin", data);
    }

    static Stream<Arguments> instrumentsSeeds() {
        return seeds(Door.INSTRUMENTS);
    }

    @MethodSource("instrumentsSeeds")
    @DictionaryFile(resourcePath = "facts.dict")
    @FuzzTest
    void instruments(byte[] data) {
        open(Door.INSTRUMENTS, "fuzz.yaml", data);
    }

    static Stream<Arguments> tiersSeeds() {
        return seeds(Door.TIERS);
    }

    @MethodSource("tiersSeeds")
    @DictionaryFile(resourcePath = "facts.dict")
    @FuzzTest
    void tiers(byte[] data) {
        open(Door.TIERS, "fuzz.yaml", data);
    }

    static Stream<Arguments> accountSeeds() {
        return seeds(Door.ACCOUNT);
    }

    @MethodSource("accountSeeds")
    @DictionaryFile(resourcePath = "facts.dict")
    @FuzzTest
    void account(byte[] data) {
        open(Door.ACCOUNT, "fuzz", data);
    }

    static Stream<Arguments> marketSeeds() {
        return seeds(Door.MARKET);
    }

    @MethodSource("marketSeeds")
    @DictionaryFile(resourcePath = "facts.dict")
    @FuzzTest
    void market(byte[] data) {
        open(Door.MARKET, "fuzz", data);
    }

    static Stream<Arguments> requestSeeds() {
        return seeds(Door.REQUEST);
    }

    @MethodSource("requestSeeds")
    @DictionaryFile(resourcePath = "facts.dict")
    @FuzzTest
    void request(byte[] data) {
        open(Door.REQUEST, "fuzz", data);
    }

    static Stream<Arguments> linesSeeds() {
        return seeds(Door.LINES);
    }

    @MethodSource("linesSeeds")
    @DictionaryFile(resourcePath = "facts.dict")
    @FuzzTest
    void lines(byte[] data) {
        open(Door.LINES, "fuzz.ndjson", data);
    }

    static Stream<Arguments> configurationSeeds() {
        return seeds(Door.CONFIGURATION);
    }

    @MethodSource("configurationSeeds")
    @DictionaryFile(resourcePath = "venues.dict")
    @FuzzTest
    void configuration(byte[] data) {
        open(Door.CONFIGURATION, "fuzz.json", data);
    }

    static Stream<Arguments> venueAccountSeeds() {
        return seeds(Door.VENUE_ACCOUNT);
    }

    @MethodSource("venueAccountSeeds")
    @DictionaryFile(resourcePath = "venues.dict")
    @FuzzTest
    void venueAccount(byte[] data) {
        open(Door.VENUE_ACCOUNT, "fuzz.json", data);
    }

    static Stream<Arguments> featureSeeds() {
        return seeds(Door.FEATURE);
    }

    @MethodSource("featureSeeds")
    @DictionaryFile(resourcePath = "features.dict")
    @FuzzTest
    void feature(byte[] data) {
        open(Door.FEATURE, "fuzz.feature", data);
    }
}
