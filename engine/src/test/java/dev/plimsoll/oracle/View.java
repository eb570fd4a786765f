package dev.plimsoll.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** From where an expression looks at a state: what bare names belong to, and which position, pool and instrument is meant. */
final class View implements Cloneable {
    private final Book book;
    private World world;
    private View after;
    private String subject = "account";
    private Contract contract;
    private String pool = "";
    private Spot spot;
    private Holding holding;
    private Resting order;
    private String asset;
    private Ask request;
    private boolean inMargin;
    private List<Holding> range;
    private boolean poolRange;
    private boolean beyond;
    private Map<String, Val> outcome = Map.of();

    private View(Book book) {
        this.book = book;
    }

    /** Of an instrument alone, for the condition of a group. */
    static View of(Book book, Contract contract) {
        View view = new View(book);
        view.contract = contract;
        view.subject = "instrument";
        return view;
    }

    static View of(World world) {
        View view = new View(world.book);
        view.world = world;
        view.pool = world.book.pools.get(0);
        return view;
    }

    private View copy() {
        try {
            return (View) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    View position(Holding held) {
        View view = copy();
        view.subject = "position";
        view.holding = held;
        view.spot = held.spot(world.hedge);
        view.contract = held.contract();
        view.pool = Pools.of(world).poolOf(held.contract());
        return view;
    }

    /** The place that a request concerns, whatever is held there. */
    View at(Spot place) {
        View view = copy();
        view.spot = place;
        view.holding = world.at(place).orElse(null);
        view.contract = place.contract();
        view.pool = Pools.of(world).poolOf(place.contract());
        return view;
    }

    View instrument(Contract of, List<Holding> there) {
        View view = copy();
        view.subject = "instrument";
        view.contract = of;
        view.pool = Pools.of(world).poolOf(of);
        view.range = there;
        view.inMargin = true;
        return view;
    }

    View pool(String currency) {
        View view = copy();
        view.subject = "cross";
        view.pool = currency;
        view.poolRange = true;
        return view;
    }

    View account(String currency) {
        View view = copy();
        view.subject = "account";
        view.pool = currency;
        return view;
    }

    View balance(String of) {
        View view = copy();
        view.subject = "balance";
        view.asset = of;
        return view;
    }

    View inMargin() {
        View view = copy();
        view.inMargin = true;
        return view;
    }

    View request(Ask asked, View afterwards) {
        View view = copy();
        view.subject = "request";
        view.request = asked;
        view.after = afterwards;
        return view;
    }

    /** Afterwards there is nothing to be read, as a position would be beyond the last bracket. */
    View beyond(boolean is) {
        View view = copy();
        view.beyond = is;
        return view;
    }

    View outcome(Map<String, Val> values) {
        View view = copy();
        view.outcome = values;
        return view;
    }

    /** The same, once the request is carried out. */
    View afterwards() {
        if (beyond) {
            throw new NoAnswer("beyond_last_bracket");
        }
        View view = after.copy();
        view.request = request;
        view.subject = subject;
        return view;
    }

    boolean hasAfter() {
        return after != null;
    }

    World world() {
        if (world == null) {
            throw new IllegalStateException("no state here");
        }
        return world;
    }

    Book book() {
        return book;
    }

    String subject() {
        return subject;
    }

    Contract contract() {
        return contract;
    }

    String poolName() {
        return pool;
    }

    Holding holding() {
        return holding;
    }

    Spot spot() {
        return spot;
    }

    Resting order() {
        return order;
    }

    String asset() {
        return asset;
    }

    Ask request() {
        return request;
    }

    /** Whether it is the pool that is looked at, to which isolated margin does not belong. */
    boolean isOfPool() {
        return poolRange;
    }

    boolean isInMargin() {
        return inMargin;
    }

    Optional<Val> outcome(String name) {
        return Optional.ofNullable(outcome.get(name));
    }

    /** What a quantifier ranges over. */
    List<View> elements(String collection) {
        List<View> views = new ArrayList<>();
        switch (collection.endsWith("s") ? collection : collection + "s") {
            case "positions" -> positions().forEach(held -> views.add(position(held)));
            case "orders" -> orders().forEach(resting -> views.add(resting(resting)));
            case "balances" -> {
                TreeSet<String> assets = new TreeSet<>(world.balances.keySet());
                assets.addAll(world.debts.keySet());
                world.holdings.stream().filter(Holding::isolated).forEach(held -> assets.add(held.contract().settle));
                assets.removeIf(name -> book.each && poolRange && !name.equals(pool));
                assets.forEach(name -> views.add(balance(name)));
            }
            default -> throw new IllegalStateException(collection);
        }
        return views;
    }

    private List<Holding> positions() {
        return range != null ? range : poolRange ? Pools.of(world).cross(pool) : world.holdings;
    }

    private List<Resting> orders() {
        if (range != null) {
            Holding first = range.get(0);
            return world.orders.stream()
                    .filter(resting -> resting.contract() == contract && resting.isolated() == first.isolated())
                    .filter(resting -> !first.isolated() || !world.hedge || resting.opensSide() == first.sign())
                    .toList();
        }
        return poolRange
                ? world.orders.stream()
                        .filter(resting ->
                                !resting.isolated() && Pools.of(world).isOf(resting.contract(), pool))
                        .toList()
                : world.orders;
    }

    private View resting(Resting resting) {
        View view = copy();
        view.subject = "order";
        view.order = resting;
        view.contract = resting.contract();
        return view;
    }
}
