package dev.plimsoll.checker;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.type.Filling;
import dev.plimsoll.type.Fillings;
import dev.plimsoll.type.OperatorTable;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Fillings fillings;
    private final OperatorTable operators;
    private final Map<String, List<Filling>> filled = new HashMap<>();

    private World(
            Markets markets,
            Fillings.Strictness strictness,
            SortedMap<String, List<Instrument>> instruments,
            SortedMap<String, List<String>> assets) {
        this.markets = markets;
        this.strictness = strictness;
        this.instruments = instruments;
        this.assets = assets;
        this.fillings = new Fillings(this::fillings, strictness);
        this.operators = new OperatorTable(fillings);
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

    List<String> assets(String dimension) {
        return assets.getOrDefault(dimension, List.of());
    }

    /** Only those instruments that pass. */
    World keepInstruments(String dimension, Predicate<Instrument> test) {
        List<Instrument> before = instruments(dimension);
        List<Instrument> kept = kept(before, test);
        return kept.size() == before.size() ? this : withInstruments(dimension, kept);
    }

    /** Only those assets that pass. */
    World keepAssets(String dimension, Predicate<String> test) {
        List<String> before = assets(dimension);
        List<String> kept = kept(before, test);
        return kept.size() == before.size() ? this : withAssets(dimension, kept);
    }

    private static <T> List<T> kept(List<T> all, Predicate<T> test) {
        List<T> kept = new ArrayList<>(all.size());
        for (T one : all) {
            if (test.test(one)) {
                kept.add(one);
            }
        }
        return kept;
    }

    Fillings fillings() {
        return fillings;
    }

    private @Nullable List<Filling> fillings(String dimension) {
        List<Filling> known = filled.get(dimension);
        if (known == null) {
            if (instruments.containsKey(dimension)) {
                known = markets.fillings(instruments(dimension));
            } else if (assets.containsKey(dimension)) {
                known = assets(dimension).stream().map(World::filling).toList();
            } else {
                return null;
            }
            filled.put(dimension, known);
        }
        return known;
    }

    private static Filling filling(String asset) {
        return new Filling(
                asset,
                new TreeMap<>(Map.of(Unit.ASSET, asset)),
                asset.equals(Markets.ANOTHER_ASSET) ? Set.of(asset) : Set.of());
    }

    OperatorTable operators() {
        return operators;
    }

    /** A type for the checked model: roles without their dimension, and none where they are always filled alike. */
    Type plain(Type type) {
        if (!(type instanceof Type.Quantity quantity)) {
            return type;
        }
        Unit unit = quantity.unit();
        if (!hasRoles(unit)) {
            return type;
        }
        return new Type.Quantity(fillings().fixed(unit).orElseGet(() -> unit.map(World::withoutDimension)));
    }

    private static boolean hasRoles(Unit unit) {
        for (String symbol : unit.powers().keySet()) {
            if (symbol.indexOf('@') >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String withoutDimension(String symbol) {
        int at = symbol.indexOf('@');
        return at < 0 ? symbol : symbol.substring(0, at);
    }
}
