package dev.plimsoll.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A polynomial of one price with exact coefficients, the constant first; without trailing zeros, never empty. */
public final class Polynomial {
    /** Beyond it a formula is too complex to be solved: a price to such a power is in no policy. */
    private static final int MOST_DEGREES = 48;

    private final List<BigDecimal> coefficients;

    private Polynomial(List<BigDecimal> coefficients) {
        this.coefficients = coefficients;
    }

    public static Polynomial of(BigDecimal... coefficients) {
        return of(List.of(coefficients));
    }

    public static Polynomial of(List<BigDecimal> coefficients) {
        int size = coefficients.size();
        while (size > 1 && coefficients.get(size - 1).signum() == 0) {
            size--;
        }
        // A list that never changes is not copied.
        return new Polynomial(List.copyOf(size == coefficients.size() ? coefficients : coefficients.subList(0, size)));
    }

    static Polynomial constant(BigDecimal value) {
        return new Polynomial(List.of(value));
    }

    public int degree() {
        return coefficients.size() - 1;
    }

    public BigDecimal coefficient(int power) {
        return power < coefficients.size() ? coefficients.get(power) : BigDecimal.ZERO;
    }

    /** The lowest power of the price that has a coefficient other than 0; 0 if there is none. */
    int lowestPower() {
        for (int power = 0; power <= degree(); power++) {
            if (coefficients.get(power).signum() != 0) {
                return power;
            }
        }
        return 0;
    }

    /** Divided by a power of the price, at most the {@link #lowestPower}. */
    Polynomial dividedByPower(int power) {
        return power == 0 ? this : new Polynomial(coefficients.subList(power, coefficients.size()));
    }

    public boolean isZero() {
        return degree() == 0 && coefficients.get(0).signum() == 0;
    }

    public Polynomial plus(Polynomial other) {
        int size = Math.max(coefficients.size(), other.coefficients.size());
        List<BigDecimal> sum = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            sum.add(coefficient(i).add(other.coefficient(i)));
        }
        return of(sum);
    }

    /**
     * The product.
     *
     * @throws ArithmeticException if its degree is beyond what can be solved
     */
    public Polynomial times(Polynomial other) {
        int size = coefficients.size() + other.coefficients.size() - 1;
        if (size > MOST_DEGREES) {
            throw new ArithmeticException("a price to the power of " + (size - 1));
        }
        List<BigDecimal> product = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int first = Math.max(0, i - other.degree());
            BigDecimal at = withDigits(Fraction.product(coefficient(first), other.coefficient(i - first)));
            for (int j = first + 1; j <= Math.min(i, degree()); j++) {
                at = at.add(Fraction.product(coefficient(j), other.coefficient(i - j)));
            }
            product.add(at);
        }
        return of(product);
    }

    /** As a sum with 0 has it: a thousand with its zeros. */
    private static BigDecimal withDigits(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    public Polynomial negate() {
        return of(coefficients.stream().map(BigDecimal::negate).toList());
    }

    public Polynomial derivative() {
        if (degree() == 0) {
            return of(BigDecimal.ZERO);
        }
        List<BigDecimal> result = new ArrayList<>(degree());
        for (int i = 1; i <= degree(); i++) {
            result.add(coefficients.get(i).multiply(BigDecimal.valueOf(i)));
        }
        return of(result);
    }

    /** The exact value at a price. */
    public Fraction at(Fraction price) {
        Fraction value = Scalar.ZERO;
        for (int i = degree(); i >= 0; i--) {
            value = value.times(price).plus(Fraction.of(coefficients.get(i)));
        }
        return value;
    }

    /** The sign just beyond a price: upwards for {@code direction} 1, downwards for −1. */
    public int signBeyond(Fraction price, int direction) {
        Polynomial derivative = this;
        int flip = 1;
        while (true) {
            int sign = derivative.sign(price);
            if (sign != 0) {
                return sign * flip;
            }
            if (derivative.degree() == 0) {
                return 0;
            }
            derivative = derivative.derivative();
            flip *= direction;
        }
    }

    /** The sign at a price: that of the value times a power of the denominator of the price, which is above 0. */
    private int sign(Fraction price) {
        BigDecimal value = coefficients.get(degree());
        BigDecimal scale = BigDecimal.ONE;
        for (int i = degree() - 1; i >= 0; i--) {
            scale = Fraction.product(scale, price.denominator());
            value = value.multiply(price.numerator()).add(Fraction.product(coefficients.get(i), scale));
        }
        return value.signum();
    }

    /** Whether both are the same polynomial. */
    public boolean isSame(Polynomial other) {
        if (degree() != other.degree()) {
            return false;
        }
        for (int i = 0; i <= degree(); i++) {
            if (coefficient(i).compareTo(other.coefficient(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return coefficients.toString();
    }
}
