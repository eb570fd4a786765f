package dev.plimsoll.oracle;

import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.syntax.RuleKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides one request. */
final class Judge {
    private static final List<RuleKind> REFUSING =
            List.of(RuleKind.LOCK, RuleKind.DENY, RuleKind.REQUIRE, RuleKind.FLOOR, RuleKind.CAP);

    private final Book book;
    private final Turn turn;
    private final List<Asked> asked = new ArrayList<>();
    private final Bounds caps = new Bounds(-1);
    private final Bounds floors = new Bounds(1);

    /** The request as one action at one place. */
    record Asked(String action, View view, Contract contract, boolean onlyReduces, boolean asFilled) {}

    private Judge(Turn turn) {
        this.turn = turn;
        this.book = turn.before().book;
        for (Turn.Place place : turn.places()) {
            ask(place, place.ask().action(), turn.after(), false);
            boolean opens = Actions.opens(place.ask().action());
            boolean only = place.ask().given().reduceOnly().orElse(false);
            boolean filled = opens && !only && place.ask().opens().sign() > 0;
            if (place.ask().action().equals("place_order") && filled) {
                ask(place, "open_position", turn.filled(), true);
            }
            if (opens && turn.setsLeverage()) {
                ask(place, "set_leverage", turn.after(), false);
            }
        }
    }

    private void ask(Turn.Place place, String action, World after, boolean asFilled) {
        Ask ask = place.ask().as(action);
        boolean money = Actions.movesMoney(action) && book.pools.contains(ask.asset());
        String pool = money ? ask.asset() : turn.before().settle;
        View now = View.of(turn.before()).account(pool);
        View then = View.of(after).account(pool);
        if (ask.spot() != null) {
            now = now.at(ask.spot());
            then = then.at(place.after());
        } else if (ask.contract() != null) {
            Spot any = new Spot(ask.contract(), ask.setMode().equals("isolated"), 0);
            now = now.at(any);
            then = then.at(any);
        }
        boolean reduces = Actions.closes(action)
                || Actions.opens(action)
                        && (ask.opens().sign() == 0 || ask.given().reduceOnly().orElse(false));
        asked.add(new Asked(
                action,
                now.request(ask, then)
                        .beyond(turn.beyond()
                                && (asFilled || !ask.given().action().equals("place_order"))),
                ask.contract(),
                reduces,
                asFilled));
    }

    static Ruling of(World world, dev.plimsoll.account.Request request) {
        try {
            Turn turn = Carrying.out(world, request);
            return new Judge(turn).rule();
        } catch (NoAnswer e) {
            List<String> codes = new ArrayList<>(e.others());
            codes.add(e.code());
            return error(codes);
        }
    }

    private static Ruling error(List<String> codes) {
        return new Ruling("ERROR", List.of(), Map.of(), Map.of(), List.of(), codes);
    }

    private Ruling rule() {
        Checks checks = new Checks(turn, asked, this);
        List<String> codes = new ArrayList<>();
        if (checks.denies("no_change", codes)) {
            return new Ruling("DENY", List.of("no_change"), Map.of(), Map.of(), List.of(), List.of());
        }
        Set<String> findings = new LinkedHashSet<>();
        for (RuleKind kind : REFUSING) {
            for (Law law : book.laws(kind)) {
                collect(law, findings, codes);
            }
        }
        Set<String> advice = new LinkedHashSet<>();
        for (Law law : book.laws(RuleKind.ADVISE)) {
            collect(law, advice, codes);
        }
        checks.run(findings, codes);
        boolean allowed = findings.isEmpty() && codes.isEmpty();
        if (turn.invalid() && findings.isEmpty()) {
            codes.add("invalid_request");
        }
        if (allowed && codes.isEmpty()) {
            checks.afterwards(advice);
            properties(codes);
        }
        if (!codes.isEmpty()) {
            return error(codes);
        }
        String verdict = findings.isEmpty() ? "ALLOW" : "DENY";
        return new Ruling(verdict, List.copyOf(findings), caps.found(), floors.found(), List.copyOf(advice), List.of());
    }

    private void collect(Law law, Set<String> fired, List<String> codes) {
        for (Asked each : asked) {
            try {
                if (judges(law, each) && fires(law, each)) {
                    fired.add(law.name);
                }
            } catch (NoAnswer e) {
                codes.add(e.code());
                codes.addAll(e.others());
            }
        }
    }

    private void properties(List<String> codes) {
        for (Law law : book.laws(RuleKind.NEVER)) {
            for (Asked each : asked) {
                if (law.what().equals("allowed") && law.actions.contains(each.action())) {
                    try {
                        if (applies(law, each)) {
                            codes.add("property_violated");
                        }
                    } catch (NoAnswer e) {
                        codes.add(e.code());
                        codes.addAll(e.others());
                    }
                }
            }
        }
    }

    boolean judges(Law law, Asked each) {
        if (law.kind != RuleKind.CAP && law.kind != RuleKind.FLOOR) {
            return law.actions.contains(each.action());
        }
        return !each.onlyReduces()
                && law.needs(book).areMetBy(each.action(), each.contract())
                && (!law.attribute().startsWith("after.") || mayMove(law, each));
    }

    /** Where it is not known whether the request moves it, that is told, unless the bound would not refuse it anyway. */
    private boolean mayMove(Law law, Asked each) {
        try {
            return moves(law, each);
        } catch (NoAnswer unknown) {
            boolean exceeded;
            try {
                exceeded = fires(law, each);
            } catch (NoAnswer e) {
                throw unknown;
            }
            if (exceeded) {
                throw unknown;
            }
            return true;
        }
    }

    /** A cap on what is afterwards judges where the request raises it, a floor where it lowers it. */
    private static boolean moves(Law law, Asked each) {
        Calculation calculation = new Calculation(each.view());
        Val then = calculation.named(law.attribute());
        Val now = calculation.named(law.attribute().substring("after.".length()));
        if (then instanceof Val.Missing || now instanceof Val.Missing) {
            throw new NoAnswer("missing_value");
        }
        int moved = Calculation.order(then, now);
        return law.kind == RuleKind.CAP ? moved > 0 : moved < 0;
    }

    /** Whether it is there and nothing that judges the action too lifts it. */
    boolean applies(Law law, Asked each) {
        return Guards.holds(law, each.view()) && !isLifted(law.name, each);
    }

    private boolean isLifted(String name, Asked each) {
        for (Law other : book.lifting(name)) {
            if (judges(other, each) && Guards.holds(other, each.view())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a rule lifts a check: of an order one on openings too, as it judges what the order would open. */
    boolean isCheckLifted(String name, Asked each) {
        if (isLifted(name, each) || !each.action().equals("place_order")) {
            return isLifted(name, each);
        }
        Asked filled = asked.stream().filter(Asked::asFilled).findFirst().orElse(each);
        return isLifted(name, new Asked("open_position", filled.view(), each.contract(), filled.onlyReduces(), true));
    }

    private boolean fires(Law law, Asked each) {
        if (!applies(law, each)) {
            return false;
        }
        Calculation calculation = new Calculation(each.view());
        return switch (law.kind) {
            case DENY, ADVISE -> true;
            case LOCK -> Val.holds(calculation.of(law.during.orElseThrow()));
            case REQUIRE -> !Val.holds(calculation.of(((RuleHead.Requirement) law.head).condition()));
            case CAP, FLOOR -> exceeds(law, calculation);
            default -> throw new IllegalStateException(law.name);
        };
    }

    /** Above a cap or below a floor; a bound on what is afterwards judges only where the request moves it that way. */
    private boolean exceeds(Law law, Calculation calculation) {
        boolean cap = law.kind == RuleKind.CAP;
        Val value = calculation.named(law.attribute());
        if (value instanceof Val.Missing) {
            throw new NoAnswer("missing_value");
        }
        Val bound = calculation.of(law.bound());
        if (bound instanceof Val.Missing) {
            throw new NoAnswer("missing_value");
        }
        (cap ? caps : floors).add(law.attribute(), bound, law.name);
        int order = Calculation.order(value, bound);
        return cap ? order > 0 : order < 0;
    }
}
