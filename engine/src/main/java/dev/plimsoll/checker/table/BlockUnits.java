package dev.plimsoll.checker.table;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.type.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the roles of units are for those that a block of rows is for: the same symbol for all, or several. */
final class BlockUnits {
    /** What every instrument, or every asset, has of its own. */
    private static final Set<String> OWN = Set.of(Unit.BASE, Unit.QUANTITY, Unit.FACE, Unit.ASSET);

    private final List<Instrument> instruments;
    private final List<String> assets;
    private final Roles roles;
    private final boolean forAll;
    private final Map<String, Map<String, String>> filled = new HashMap<>();

    private BlockUnits(List<Instrument> instruments, List<String> assets, Roles roles, boolean forAll) {
        this.instruments = instruments;
        this.assets = assets;
        this.roles = roles;
        this.forAll = forAll;
    }

    static BlockUnits ofInstruments(List<Instrument> instruments, Roles roles, boolean forAll) {
        return new BlockUnits(List.copyOf(instruments), List.of(), roles, forAll);
    }

    static BlockUnits ofAssets(List<String> assets, Roles roles) {
        return new BlockUnits(List.of(), List.copyOf(assets), roles, assets.isEmpty());
    }

    /** The symbols that a role, or a symbol itself, stands for, each with the first that it stands for it of. */
    Map<String, String> symbols(String role) {
        return filled.computeIfAbsent(role, this::fill);
    }

    private Map<String, String> fill(String role) {
        Map<String, String> symbols = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            symbols.putIfAbsent(roles.fill(role, instrument), instrument.symbol());
        }
        for (String asset : assets) {
            symbols.putIfAbsent(role.equals(Unit.ASSET) ? asset : poolOr(role), asset);
        }
        return symbols;
    }

    private String poolOr(String role) {
        return role.equals(Unit.POOL) ? roles.pool().orElse(role) : role;
    }

    /** The one symbol that a unit stands for in this block, or nothing. */
    String shown(Unit unit) {
        Optional<String> role = Roles.single(unit);
        if (role.isEmpty() || symbols(role.get()).size() != 1) {
            return "";
        }
        String symbol = symbols(role.get()).keySet().iterator().next();
        return Unit.ROLES.contains(symbol) ? "" : symbol;
    }

    /** Whether a number of such units means something else for each instrument, and can have no unit of its own. */
    boolean differ(String role) {
        return symbols(role).size() > 1 || (forAll && OWN.contains(role));
    }

    /** Whether quantities are whole numbers of contracts for all of them. */
    boolean countsContracts(Unit unit) {
        return unit.equals(Unit.of(Unit.QUANTITY)) && shown(unit).equals(Unit.CONTRACTS);
    }
}
