package dev.plimsoll.assessment;

import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.Context;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.util.List;

/** A request as what its rules are evaluated in: the state as it is, and once the request is carried out. */
final class RequestContext implements Context {
    private final Asked asked;
    private final RequestReader reader;
    private final Checks checks;
    private final Lazy<Context> now;
    private final Lazy<Context> then;

    RequestContext(Asked asked) {
        this.asked = asked;
        this.reader = new RequestReader(asked);
        this.checks = new Checks(asked);
        this.now = Lazy.of(() -> around(false));
        this.then = Lazy.of(() -> around(true));
    }

    Checks checks() {
        return checks;
    }

    private AccountState state(boolean after) {
        return after ? asked.after() : asked.before();
    }

    private Context around(boolean after) {
        return asked.target()
                .<Context>map(target -> (after ? asked.positionAfter(target) : asked.position(target)).context())
                .orElseGet(() -> state(after).wallet(asked.currency()).context());
    }

    @Override
    public Value read(Attribute attribute, boolean after) {
        if (attribute.subject() == Subject.REQUEST) {
            return attribute.origin() == Attribute.Origin.CHECK
                    ? checks.read(attribute.name())
                    : reader.read(attribute);
        }
        if (after && asked.afterwards().fault().isPresent()) {
            return new Value.Failed(asked.afterwards().fault().get());
        }
        if (asked.target().isEmpty()) {
            switch (attribute.subject()) {
                case POSITION, INSTRUMENT, MARKET -> {
                    return placeless(attribute);
                }
                default -> {}
            }
        }
        return (after ? then : now).get().read(attribute, after);
    }

    /** A request that names no instrument, and nothing is held: amounts of the position are 0. */
    private static Value placeless(Attribute attribute) {
        boolean isAmount = attribute.subject() == Subject.POSITION
                && attribute.origin() == Attribute.Origin.SCHEMA
                && !attribute.optional()
                && attribute.type() instanceof Type.Quantity
                && !attribute.name().endsWith("_price");
        return isAmount
                ? Numbers.ZERO
                : Value.failed(
                        FaultCode.MISSING_VALUE,
                        "request.instrument",
                        "`" + attribute.path() + "` has no value: the request names no instrument");
    }

    @Override
    public List<Context> elements(Collection collection, boolean after) {
        AccountState state = state(after);
        List<? extends Element> elements = switch (collection) {
            case POSITIONS -> state.positions();
            case ORDERS -> state.orders();
            case BALANCES -> state.balances(asked.currency());
        };
        return elements.stream()
                .<Context>map(element -> new ElementContext(this, state, element))
                .toList();
    }

    @Override
    public Value cell(BracketTable table, String column, Scalar key) {
        return asked.target()
                .map(target -> StateContext.cell(target.place().instrument(), table, column, key))
                .orElseGet(() -> Value.failed(
                        FaultCode.MISSING_VALUE,
                        "request.instrument",
                        "`" + table.name() + "." + column + "` has no value: the request names no instrument"));
    }

    @Override
    public Value rate(String from, String into) {
        return StateContext.rate(asked.before(), asked.currency(), asked.instrumentSymbol(), named(from), named(into));
    }

    private String named(String symbol) {
        return symbol.equals(Unit.ASSET) ? asked.asset() : symbol;
    }

    @Override
    public Value now() {
        return asked.before().basis().now();
    }
}
