package dev.plimsoll.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RationalTest {
    private final SplittableRandom random = new SplittableRandom(7);

    /** Of any size, around the sizes where longs are left too. */
    private BigInteger whole() {
        int bits = random.nextInt(3) == 0 ? 58 + random.nextInt(8) : random.nextInt(70);
        BigInteger power = BigInteger.ONE.shiftLeft(bits);
        BigInteger beside = BigInteger.valueOf(random.nextLong(-3, 4));
        BigInteger value = random.nextBoolean()
                ? power.add(beside)
                : new BigInteger(bits + 1, new java.util.Random(random.nextLong()));
        return random.nextBoolean() ? value : value.negate();
    }

    private static Rational rational(BigInteger above, BigInteger below) {
        return Rational.of(new BigDecimal(above)).over(Rational.of(new BigDecimal(below)));
    }

    private static void assertIs(Rational found, BigInteger above, BigInteger below) {
        Rational expected = rational(above, below);
        assertThat(found).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(found.compareTo(expected)).isZero();
        int sign = above.signum() * below.signum();
        assertThat(found.sign()).isEqualTo(sign);
        BigDecimal rest = new BigDecimal(above).subtract(found.decimal().multiply(new BigDecimal(below)));
        assertThat(rest.abs()).isLessThanOrEqualTo(new BigDecimal(above.abs().add(BigInteger.ONE)).movePointLeft(32));
    }

    @Test
    void counts_the_same_in_longs_and_beyond() {
        for (int i = 0; i < 4_000; i++) {
            BigInteger a = whole();
            BigInteger b = whole().setBit(0);
            BigInteger c = whole().setBit(0);
            BigInteger d = whole().setBit(0);
            Rational one = rational(a, b);
            Rational other = rational(c, d);

            assertIs(one.plus(other), a.multiply(d).add(c.multiply(b)), b.multiply(d));
            assertIs(one.minus(other), a.multiply(d).subtract(c.multiply(b)), b.multiply(d));
            assertIs(one.times(other), a.multiply(c), b.multiply(d));
            assertIs(one.over(other), a.multiply(d), b.multiply(c));
            assertIs(one.negated(), a.negate(), b);
            int order = a.multiply(d).subtract(c.multiply(b)).signum() * b.signum() * d.signum();
            assertThat(Integer.signum(one.compareTo(other))).isEqualTo(order);
            BigInteger[] parts = a.abs().divideAndRemainder(b.abs());
            boolean negative = a.signum() * b.signum() < 0;
            BigInteger below = negative && parts[1].signum() != 0 ? parts[0].add(BigInteger.ONE) : parts[0];
            assertIs(one.floor(), negative ? below.negate() : below, BigInteger.ONE);
        }
    }

    @Test
    void reads_decimals_of_any_length() {
        for (String text : new String[] {
            "0",
            "0.5",
            "-12.345",
            "9999999999999999.999999999999999999",
            "0.000000000000000001",
            "1E+20",
            "123456789012345678"
        }) {
            assertThat(Rational.of(new BigDecimal(text)).decimal()).isEqualByComparingTo(text);
        }
    }
}
