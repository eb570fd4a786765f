package dev.plimsoll.cli.application;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Lambdas of all shapes, and what each gives. */
final class Shapes extends Greeting {
    private final String own = "own";
    private final List<Object> made = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    private interface Named {
        String name();

        private Supplier<String> asked() {
            return () -> "I am " + shout();
        }

        private String shout() {
            return name().toUpperCase(Locale.ROOT);
        }
    }

    private record Inner(String name, long number) implements Named {
        Function<String, String> joined() {
            return text -> text + name + number;
        }
    }

    private enum Plain {
        ONE,
        TWO;

        private static final UnaryOperator<String> DOUBLED = text -> text + text;
    }

    private interface Three<T extends Comparable<T>> {
        T largest(T one, T other, T third);
    }

    /** The objects that the lambdas are, the one that is left as it is last. */
    List<Object> made() {
        return made;
    }

    List<String> run() {
        plain();
        captured(7L, 2, 'c', true, "text");
        references();
        nested();
        left();
        return said;
    }

    private void plain() {
        said.add(it((Supplier<String>) () -> "nothing").get());
        said.add(it((Supplier<String>) () -> own).get());
        said.add(it((IntPredicate) number -> number > 3).test(4) + "");
        said.add(it((BiFunction<Integer, Integer, Integer>) (one, other) -> one * other)
                        .apply(6, 7) + "");
        Three<String> largest = it((Three<String>) (a, b, c) -> a.compareTo(b) > 0 ? a : b.compareTo(c) > 0 ? b : c);
        said.add(largest.largest("a", "c", "b"));
        it((Consumer<String>) said::add).accept("a result that is dropped");
        it((Runnable) () -> said.add("run")).run();
    }

    private void captured(long big, int small, char letter, boolean truth, String text) {
        said.add(it((Supplier<String>) () -> big + text + small + letter + truth + own)
                .get());
        said.add(it((Function<String, String>) more -> text + more + big).apply("+"));
    }

    private void references() {
        said.add(it((Function<String, Integer>) String::length).apply("four") + "");
        said.add(it((ToLongFunction<String>) String::length).applyAsLong("four") + "");
        said.add(it((Supplier<String>) "bound"::trim).get());
        said.add(it((Function<String, StringBuilder>) StringBuilder::new)
                .apply("new")
                .toString());
        said.add(it((IntFunction<String[]>) String[]::new).apply(3).length + "");
        said.add(it((Function<Integer, String>) Shapes::hidden).apply(5));
        said.add(it((Function<Integer, Long>) Integer::longValue).apply(5) + "");
        said.add(it((Predicate<Integer>) Integer.valueOf(3)::equals).test(3) + "");
        said.add(it((BiFunction<String, Object[], String>) String::format).apply("%s", new Object[] {1}));
        said.add(it((Comparator<Plain>) Enum::compareTo).compare(Plain.ONE, Plain.TWO) + "");
        said.add(it((Function<Inner, String>) Inner::name).apply(new Inner("inner", 1)));
    }

    private void nested() {
        Inner inner = new Inner("n", 9);
        said.add(it(inner.joined()).apply("of "));
        said.add(it(((Named) inner).asked()).get());
        said.add(it(Plain.DOUBLED).apply("two"));
        Supplier<Supplier<String>> twice = it((Supplier<Supplier<String>>) () -> () -> own + " twice");
        said.add(it(twice.get()).get());
        said.add(it((Supplier<String>) super::greeting).get());
    }

    /** It is left to be made at run time. */
    private void left() {
        said.add(it((Supplier<String> & Serializable) () -> "kept").get());
    }

    @Override
    String greeting() {
        return "not asked";
    }

    private static String hidden(int number) {
        return "hidden " + number;
    }

    private <T> T it(T lambda) {
        made.add(lambda);
        return lambda;
    }
}
