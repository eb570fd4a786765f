package dev.plimsoll.checker.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Circles in what refers to what. */
public final class Cycles {
    private final Function<String, ? extends Iterable<String>> next;
    private final Set<String> done = new HashSet<>();
    private final Set<String> inCircle = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();

    private Cycles(Function<String, ? extends Iterable<String>> next) {
        this.next = next;
    }

    /**
     * The circles, from the first of its members that is met; of circles with a member in common the first.
     */
    public static List<List<String>> of(Iterable<String> names, Function<String, ? extends Iterable<String>> next) {
        Cycles cycles = new Cycles(next);
        for (String name : names) {
            cycles.follow(name);
        }
        return cycles.found;
    }

    // By hand instead of by recursion: a chain of names may be as long as a file.
    private void follow(String from) {
        if (done.contains(from)) {
            return;
        }
        List<String> trail = new ArrayList<>(List.of(from));
        List<Iterator<String>> open = new ArrayList<>();
        open.add(next.apply(from).iterator());
        while (!open.isEmpty()) {
            Iterator<String> rest = open.get(open.size() - 1);
            if (!rest.hasNext()) {
                open.remove(open.size() - 1);
                done.add(trail.remove(trail.size() - 1));
                continue;
            }
            String name = rest.next();
            int at = trail.indexOf(name);
            if (at >= 0) {
                report(List.copyOf(trail.subList(at, trail.size())));
            } else if (!done.contains(name)) {
                trail.add(name);
                open.add(next.apply(name).iterator());
            }
        }
    }

    private void report(List<String> members) {
        if (members.stream().noneMatch(inCircle::contains)) {
            found.add(members);
        }
        inCircle.addAll(members);
    }
}
