package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Polynomial;
import dev.plimsoll.value.Scalar;
import java.util.List;
import java.util.Optional;

/** The nearest root of a polynomial: of a straight line exactly, of what is bent once by its formula, else by Sturm's theorem. */
final class Roots {
    private Roots() {}

    /**
     * The nearest root strictly beyond a price.
     *
     * @param direction 1 upwards, −1 downwards
     * @param limit as far as it is looked for, itself included; upwards absent for no limit, downwards 0 excluded
     */
    static Optional<Root> nearest(Polynomial polynomial, Fraction from, int direction, Optional<Fraction> limit) {
        if (polynomial.degree() == 0) {
            return Optional.empty();
        }
        if (polynomial.degree() == 1) {
            Fraction root = Fraction.of(polynomial.coefficient(0).negate(), polynomial.coefficient(1));
            return isBeyond(root, from, direction, limit) ? Optional.of(Root.at(root)) : Optional.empty();
        }
        if (polynomial.degree() == 2) {
            List<Root> roots = Quadratic.positiveRoots(Whole.of(polynomial));
            if (roots.stream()
                    .noneMatch(root -> isAround(root, from, direction)
                            || limit.isPresent() && isAround(root, limit.get(), direction))) {
                return bentOnce(roots, from, direction, limit);
            }
        }
        return Sturm.of(polynomial).flatMap(sturm -> bent(sturm, from, direction, limit));
    }

    /** Whether it is not known on which side of a price a root is. */
    private static boolean isAround(Root root, Fraction price, int direction) {
        Fraction atLeast = direction > 0 ? root.near() : root.far();
        Fraction lessThan = direction > 0 ? root.far() : root.near();
        return !root.isExact()
                && price.compareTo(atLeast) * direction >= 0
                && price.compareTo(lessThan) * direction < 0;
    }

    private static Optional<Root> bentOnce(List<Root> roots, Fraction from, int direction, Optional<Fraction> limit) {
        return roots.stream()
                .filter(root -> isBeyond(root.near(), from, direction, limit))
                .map(root -> direction > 0 ? root : new Root(root.far(), root.near()))
                .min((one, other) -> one.near().compareTo(other.near()) * direction);
    }

    private static boolean isBeyond(Fraction root, Fraction from, int direction, Optional<Fraction> limit) {
        return root.compareTo(from) * direction > 0
                && root.signum() > 0
                && (limit.isEmpty() || root.compareTo(limit.get()) * direction <= 0);
    }

    private static Optional<Root> bent(Sturm sturm, Fraction from, int direction, Optional<Fraction> limit) {
        Fraction far = direction > 0 ? sturm.bound() : Scalar.ZERO;
        if (limit.isPresent() && limit.get().compareTo(far) * direction < 0) {
            far = limit.get();
        }
        if (far.compareTo(from) * direction <= 0 || sturm.rootsBeyond(from, far) == 0) {
            return Optional.empty();
        }
        return Optional.of(sturm.nearest(from, far));
    }
}
