package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Polynomial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A polynomial with whole coprime coefficients, the constant first: a positive multiple of the one it stands for. */
final class Whole {
    private final List<BigInteger> coefficients;

    private Whole(List<BigInteger> coefficients) {
        this.coefficients = coefficients;
    }

    static Whole of(Polynomial polynomial) {
        int scale = 0;
        for (int i = 0; i <= polynomial.degree(); i++) {
            scale = Math.max(scale, polynomial.coefficient(i).scale());
        }
        List<BigInteger> whole = new ArrayList<>();
        for (int i = 0; i <= polynomial.degree(); i++) {
            whole.add(polynomial.coefficient(i).setScale(scale).unscaledValue());
        }
        return reduced(whole);
    }

    private static Whole reduced(List<BigInteger> coefficients) {
        int size = coefficients.size();
        while (size > 1 && coefficients.get(size - 1).signum() == 0) {
            size--;
        }
        BigInteger common = BigInteger.ZERO;
        for (BigInteger coefficient : coefficients) {
            common = common.gcd(coefficient);
        }
        if (common.signum() == 0) {
            return new Whole(List.of(BigInteger.ZERO));
        }
        BigInteger divisor = common;
        return new Whole(coefficients.subList(0, size).stream()
                .map(coefficient -> coefficient.divide(divisor))
                .toList());
    }

    int degree() {
        return coefficients.size() - 1;
    }

    BigInteger coefficient(int power) {
        return coefficients.get(power);
    }

    private BigInteger leading() {
        return coefficients.get(degree());
    }

    boolean isZero() {
        return degree() == 0 && leading().signum() == 0;
    }

    Whole negate() {
        return new Whole(coefficients.stream().map(BigInteger::negate).toList());
    }

    Whole withoutRootsAtZero() {
        int zeros = 0;
        while (zeros < degree() && coefficients.get(zeros).signum() == 0) {
            zeros++;
        }
        return new Whole(coefficients.subList(zeros, coefficients.size()));
    }

    Whole derivative() {
        List<BigInteger> result = new ArrayList<>();
        for (int i = 1; i <= degree(); i++) {
            result.add(coefficients.get(i).multiply(BigInteger.valueOf(i)));
        }
        return reduced(result);
    }

    /** A positive multiple of what is left after division by another one. */
    Whole remainder(Whole divisor) {
        return divide(divisor, new ArrayList<>());
    }

    /** A positive multiple of the quotient by a divisor. */
    Whole dividedBy(Whole divisor) {
        List<BigInteger> quotient = new ArrayList<>();
        divide(divisor, quotient);
        return reduced(quotient);
    }

    /** Long division; all is scaled by the size of the divisor's leading coefficient at each step, to stay whole. */
    private Whole divide(Whole divisor, List<BigInteger> quotient) {
        BigInteger scale = divisor.leading().abs();
        BigInteger sign = BigInteger.valueOf(divisor.leading().signum());
        List<BigInteger> rest = new ArrayList<>(coefficients);
        for (int power = degree() - divisor.degree(); power >= 0; power--) {
            BigInteger factor = rest.get(power + divisor.degree()).multiply(sign);
            rest.replaceAll(scale::multiply);
            quotient.replaceAll(scale::multiply);
            quotient.add(0, factor);
            for (int i = 0; i <= divisor.degree(); i++) {
                rest.set(power + i, rest.get(power + i).subtract(factor.multiply(divisor.coefficient(i))));
            }
        }
        return reduced(rest);
    }

    /** The sign of the value at a price. */
    int sign(Fraction at) {
        BigDecimal bottom = at.denominator();
        BigDecimal value = new BigDecimal(leading());
        BigDecimal scale = BigDecimal.ONE;
        for (int i = degree() - 1; i >= 0; i--) {
            scale = scale.multiply(bottom);
            value = value.multiply(at.numerator()).add(new BigDecimal(coefficients.get(i)).multiply(scale));
        }
        return value.signum();
    }
}
