package dev.plimsoll.evaluation;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Faults;
import dev.plimsoll.model.Formula;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import org.jspecify.annotations.Nullable;

/** One run of an op table. The first operation that fails ends it: nothing but its fault can come of the rest. */
final class Machine {
    private final OpTable table;
    private final int[] code;
    private final @Nullable Value[] registers;
    private final Loops loops;

    Machine(OpTable table, Context context) {
        this.table = table;
        this.code = table.code;
        this.registers = new Value[table.registers];
        this.loops = new Loops(context, table.depths);
    }

    Value run() {
        int at = 0;
        while (at < code.length) {
            int op = code[at];
            if (op >= Op.JUMP) {
                at = go(at);
                continue;
            }
            Value made = op < Op.EQUAL
                    ? look(at)
                    : op < Op.ADD ? compare(at) : op < Op.TALLY_ANY ? compute(at) : conclude(at);
            if (made instanceof Value.Failed) {
                return made;
            }
            registers[code[at + 1]] = made;
            at += Op.WIDTH;
        }
        return value(table.result);
    }

    private Value value(int operand) {
        Value value = operand < 0 ? table.constants[-1 - operand] : registers[operand];
        if (value == null) {
            throw new IllegalStateException("register " + operand + " is empty");
        }
        return value;
    }

    private boolean holds(int operand) {
        return ((Value.Truth) value(operand)).holds();
    }

    private Formula formula(int at) {
        return table.formulas[code[at + 4]];
    }

    private Value look(int at) {
        int left = code[at + 2];
        return switch (code[at]) {
            case Op.MOVE -> value(left);
            case Op.NOT -> Value.of(!holds(left));
            case Op.IN_GROUP -> Look.inGroup((Formula.InGroup) formula(at), value(left));
            case Op.READ -> Look.read((Formula.Read) formula(at), loops.context(left));
            case Op.IS_MISSING -> Look.isMissing((Formula.IsMissing) formula(at), loops.context(left));
            case Op.IN_EFFECT -> Look.inEffect((Formula.InEffect) formula(at), loops.context(left));
            case Op.CELL -> Look.cell((Formula.Lookup) formula(at), value(code[at + 3]), loops.context(left));
            case Op.VALUE_IN -> Look.valueIn((Formula.ValueIn) formula(at), value(code[at + 3]), loops.context(left));
            default -> throw new IllegalStateException("operation " + code[at]);
        };
    }

    private Value compare(int at) {
        int order = Comparisons.order(value(code[at + 2]), value(code[at + 3]));
        return Value.of(
                switch (code[at]) {
                    case Op.EQUAL -> order == 0;
                    case Op.NOT_EQUAL -> order != 0;
                    case Op.LESS -> order < 0;
                    case Op.LESS_OR_EQUAL -> order <= 0;
                    case Op.GREATER -> order > 0;
                    case Op.GREATER_OR_EQUAL -> order >= 0;
                    default -> throw new IllegalStateException("operation " + code[at]);
                });
    }

    private Value compute(int at) {
        Formula formula = formula(at);
        Value left = value(code[at + 2]);
        int right = code[at + 3];
        return switch (code[at]) {
            case Op.ADD -> Arithmetics.add(left, value(right), formula);
            case Op.SUBTRACT -> Arithmetics.subtract(left, value(right), formula);
            case Op.MULTIPLY -> Arithmetics.multiply(left, value(right), (Formula.Arithmetic) formula);
            case Op.DIVIDE -> Arithmetics.divide(left, value(right), (Formula.Arithmetic) formula);
            case Op.NEGATE -> Arithmetics.negate(left, formula);
            case Op.ABSOLUTE -> Arithmetics.absolute(left, formula);
            case Op.ROUND -> Arithmetics.round(left, value(right), (Formula.Rounding) formula);
            default -> throw new IllegalStateException("operation " + code[at]);
        };
    }

    private Value conclude(int at) {
        int left = code[at + 2];
        return switch (code[at]) {
            case Op.TALLY_ANY -> Value.of(loops.tally(left) > 0);
            case Op.TALLY_NONE -> Value.of(loops.tally(left) == 0);
            case Op.TALLY_COUNT -> Value.of(Fraction.of(loops.tally(left)));
            case Op.GATHER_SUM -> Arithmetics.sum(value(code[at + 1]), value(left));
            case Op.GATHER_SMALLEST -> Arithmetics.extreme(registers[code[at + 1]], value(left), -1);
            case Op.GATHER_LARGEST -> Arithmetics.extreme(registers[code[at + 1]], value(left), 1);
            case Op.GATHERED -> gathered(registers[left], formula(at));
            default -> throw new IllegalStateException("operation " + code[at]);
        };
    }

    private static Value gathered(@Nullable Value value, Formula formula) {
        if (value == null) {
            return new Value.Failed(Faults.overNothing((Formula.Aggregate) formula));
        }
        return value instanceof Value.Number ? value : Arithmetics.unbounded(formula);
    }

    /** Where to go on. */
    private int go(int at) {
        int next = at + Op.WIDTH;
        int left = code[at + 2];
        int goal = code[at + 3];
        switch (code[at]) {
            case Op.JUMP -> next = goal;
            case Op.JUMP_IF_TRUE -> next = holds(left) ? goal : next;
            case Op.JUMP_IF_FALSE -> next = holds(left) ? next : goal;
            case Op.ENTER -> loops.enter(left, formula(at));
            case Op.NEXT -> next = loops.next(left) ? next : goal;
            case Op.TALLY -> loops.count(left);
            case Op.KEEP -> loops.keep(left);
            case Op.AGAIN -> loops.again(left);
            case Op.FORGET -> registers[left] = null;
            default -> throw new IllegalStateException("operation " + code[at]);
        }
        return next;
    }
}
