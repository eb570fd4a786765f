package dev.plimsoll.checker;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.type.Filling;
import dev.plimsoll.type.Unit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the instruments of a policy put in the place of roles. Currencies that no statement of the policy names are alike
 * for every rule, so of instruments that differ in nothing else one stands for all.
 */
final class Markets {
    /** Stands for all assets that no statement names. */
    static final String ANOTHER_ASSET = "another asset";

    private final Optional<Settlement> settlement;
    private final Set<String> named;
    private final List<Instrument> all;
    private final Map<List<Instrument>, List<Filling>> known = new IdentityHashMap<>();

    /**
     * @param settlement absent if the policy does not say, which is an error of its own
     * @param named the currencies that statements name
     * @param complete whether the instruments are all known; if not, none stands for an unknown one
     */
    Markets(
            Optional<Settlement> settlement,
            Set<String> named,
            java.util.Collection<Instrument> instruments,
            boolean complete) {
        this.settlement = settlement;
        this.named = named;
        this.all = instruments.isEmpty() && complete ? List.of(nameless()) : List.copyOf(instruments);
    }

    List<Instrument> all() {
        return all;
    }

    /** The assets that a balance may be in, as far as statements tell them apart. */
    List<String> assets() {
        List<String> assets = new ArrayList<>(named);
        assets.remove(Unit.CONTRACTS);
        assets.add(ANOTHER_ASSET);
        return assets;
    }

    boolean isEach() {
        return settlement.isEmpty() || settlement.get() instanceof Settlement.InEach;
    }

    boolean isPooled() {
        return settlement.isPresent() && settlement.get() instanceof Settlement.PooledIn;
    }

    /** The currency of the pool, if there is one pool. */
    Optional<String> currency() {
        if (settlement.isPresent() && settlement.get() instanceof Settlement.In in) {
            return Optional.of(in.currency());
        }
        return settlement.isPresent() && settlement.get() instanceof Settlement.PooledIn pooled
                ? Optional.of(pooled.currency())
                : Optional.empty();
    }

    /** The different ways in which instruments fill roles. */
    List<Filling> fillings(List<Instrument> instruments) {
        return known.computeIfAbsent(instruments, this::distinct);
    }

    private List<Filling> distinct(List<Instrument> instruments) {
        Map<String, List<Instrument>> alike = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            alike.computeIfAbsent(kind(roles(instrument)), key -> new ArrayList<>())
                    .add(instrument);
        }
        return alike.values().stream().map(this::filling).toList();
    }

    private Filling filling(List<Instrument> alike) {
        SortedMap<String, String> roles = roles(alike.get(0));
        Set<String> examples = new LinkedHashSet<>();
        if (alike.size() > 1 || alike.get(0).symbol().isEmpty()) {
            roles.values().stream().filter(symbol -> !isNamed(symbol)).forEach(examples::add);
        }
        return new Filling(alike.get(0).symbol(), roles, examples);
    }

    private boolean isNamed(String symbol) {
        return named.contains(symbol) || symbol.equals(Unit.CONTRACTS);
    }

    /** The roles with currencies that nobody names numbered by where they first occur. */
    private String kind(SortedMap<String, String> roles) {
        Map<String, String> names = new LinkedHashMap<>();
        StringBuilder kind = new StringBuilder();
        roles.forEach((role, symbol) -> kind.append(role)
                .append('=')
                .append(isNamed(symbol) ? symbol : names.computeIfAbsent(symbol, other -> "#" + names.size()))
                .append(' '));
        return kind.toString();
    }

    private SortedMap<String, String> roles(Instrument instrument) {
        SortedMap<String, String> roles = new TreeMap<>();
        roles.put(Unit.BASE, instrument.base());
        roles.put(Unit.QUOTE, instrument.quote());
        roles.put(Unit.SETTLE, instrument.settle());
        roles.put(Unit.QUANTITY, instrument.quantityUnit());
        roles.put(Unit.FACE, instrument.faceUnit());
        roles.put(Unit.POOL, currency().orElse(instrument.settle()));
        return roles;
    }

    /** Stands for any instrument where a policy lists none. */
    private Instrument nameless() {
        String quote = currency().orElse("the quote");
        return new Instrument(
                "",
                InstrumentKind.PERPETUAL,
                ContractKind.LINEAR,
                "the base",
                quote,
                quote,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
