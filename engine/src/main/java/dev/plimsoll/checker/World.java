package dev.plimsoll.checker;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.type.Filling;
import dev.plimsoll.type.Fillings;
import dev.plimsoll.type.OperatorTable;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which instruments and assets an expression may be about, by dimension: the subject's own, and those of the elements of
 * quantifiers around it. Conditions narrow them.
 */
final class World {
    private final Markets markets;
    private final Fillings.Strictness strictness;
    private final SortedMap<String, List<Instrument>> instruments;
    private final SortedMap<String, List<String>> assets;
    private @Nullable Fillings fillings;

    private World(
            Markets markets,
            Fillings.Strictness strictness,
            SortedMap<String, List<Instrument>> instruments,
            SortedMap<String, List<String>> assets) {
        this.markets = markets;
        this.strictness = strictness;
        this.instruments = instruments;
        this.assets = assets;
    }

    static World of(Markets markets, Fillings.Strictness strictness) {
        return new World(markets, strictness, new TreeMap<>(), new TreeMap<>());
    }

    Markets markets() {
        return markets;
    }

    /** With a further dimension of instruments, any of them. */
    World withInstruments(String dimension) {
        return withInstruments(dimension, markets.all());
    }

    private World withInstruments(String dimension, List<Instrument> chosen) {
        SortedMap<String, List<Instrument>> all = new TreeMap<>(instruments);
        all.put(dimension, chosen);
        return new World(markets, strictness, all, assets);
    }

    /** With a further dimension of assets. */
    World withAssets(String dimension, List<String> chosen) {
        SortedMap<String, List<String>> all = new TreeMap<>(assets);
        all.put(dimension, chosen);
        return new World(markets, strictness, instruments, all);
    }

    Set<String> instrumentDimensions() {
        return instruments.keySet();
    }

    Set<String> assetDimensions() {
        return assets.keySet();
    }

    /** Whether conditions leave nothing that it could be about. */
    boolean isEmpty() {
        return instruments.values().stream().anyMatch(List::isEmpty)
                || assets.values().stream().anyMatch(List::isEmpty);
    }

    List<Instrument> instruments(String dimension) {
        return instruments.getOrDefault(dimension, List.of());
    }

    /** Only those instruments that pass. */
    World keepInstruments(String dimension, Predicate<Instrument> test) {
        List<Instrument> before = instruments(dimension);
        List<Instrument> kept = before.stream().filter(test).toList();
        return kept.size() == before.size() ? this : withInstruments(dimension, kept);
    }

    /** Only those assets that pass. */
    World keepAssets(String dimension, Predicate<String> test) {
        List<String> before = assets.getOrDefault(dimension, List.of());
        List<String> kept = before.stream().filter(test).toList();
        return kept.size() == before.size() ? this : withAssets(dimension, kept);
    }

    Fillings fillings() {
        Fillings made = fillings;
        if (made == null) {
            SortedMap<String, List<Filling>> dimensions = new TreeMap<>();
            instruments.forEach((dimension, chosen) -> dimensions.put(dimension, markets.fillings(chosen)));
            assets.forEach((dimension, chosen) -> dimensions.put(
                    dimension,
                    chosen.stream()
                            .map(asset -> new Filling(
                                    asset,
                                    new TreeMap<>(Map.of(Unit.ASSET, asset)),
                                    asset.equals(Markets.ANOTHER_ASSET) ? Set.of(asset) : Set.of()))
                            .toList()));
            made = new Fillings(dimensions, strictness);
            fillings = made;
        }
        return made;
    }

    OperatorTable operators() {
        return new OperatorTable(fillings());
    }

    /** A type for the checked model: roles without their dimension, and none where they are always filled alike. */
    Type plain(Type type) {
        if (!(type instanceof Type.Quantity quantity)) {
            return type;
        }
        Unit unit = quantity.unit();
        boolean hasRoles = unit.powers().keySet().stream().anyMatch(symbol -> symbol.indexOf('@') >= 0);
        if (!hasRoles) {
            return type;
        }
        return new Type.Quantity(fillings().fixed(unit).orElseGet(() -> unit.map(World::withoutDimension)));
    }

    private static String withoutDimension(String symbol) {
        int at = symbol.indexOf('@');
        return at < 0 ? symbol : symbol.substring(0, at);
    }
}
