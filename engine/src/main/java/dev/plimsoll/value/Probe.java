package dev.plimsoll.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at what happens just beyond a price. The {@link #variable} stands for the price; arithmetic with it gives
 * {@link Curve}s, and every sign that is asked of one is that at the price plus an arbitrarily small step in the
 * direction. The polynomials whose signs were asked are noted: as long as none of them has a root, every question has
 * the same answer, so the answer to any computation is constant up to the nearest root.
 */
public final class Probe {
    private final Fraction price;
    private final int direction;
    private final List<Polynomial> asked = new ArrayList<>();
    private final List<Polynomial> compared = new ArrayList<>();
    private boolean rounding;

    /**
     * @param direction 1 upwards, −1 downwards
     */
    public Probe(Fraction price, int direction) {
        if (direction != 1 && direction != -1) {
            throw new IllegalArgumentException("direction " + direction);
        }
        this.price = price;
        this.direction = direction;
    }

    public Fraction price() {
        return price;
    }

    public int direction() {
        return direction;
    }

    /** The price, as a number to compute with. */
    public Scalar variable() {
        return new Curve(this, Polynomial.of(BigDecimal.ZERO, BigDecimal.ONE), Polynomial.of(BigDecimal.ONE));
    }

    /** The polynomials whose sign an answer depended on, in the order asked. */
    public List<Polynomial> asked() {
        return List.copyOf(asked);
    }

    /** Those of them that were not asked only to round a number. */
    public List<Polynomial> compared() {
        return List.copyOf(compared);
    }

    /** What is asked until a number is rounded. */
    void round(boolean begins) {
        rounding = begins;
    }

    int sign(Polynomial polynomial) {
        if (polynomial.degree() > 0) {
            asked.add(polynomial);
            if (!rounding) {
                compared.add(polynomial);
            }
        }
        return polynomial.signBeyond(price, direction);
    }
}
