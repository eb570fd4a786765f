package dev.plimsoll.evaluation;

import dev.plimsoll.model.Formula;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Code being written. Registers are taken and given back like a stack; constants are the operands below 0. */
final class Code {
    private static final int UNKNOWN = -1;

    private final List<Formula> formulas = new ArrayList<>();
    private final List<Value> constants = new ArrayList<>();
    private int[] code = new int[16 * Op.WIDTH];
    private int length;
    /** Where a jump landed last. */
    private int landing = UNKNOWN;

    private int taken;
    private int registers;
    private int depth;
    private int depths;

    int take() {
        registers = Math.max(registers, taken + 1);
        return taken++;
    }

    /** How many registers are taken, to {@link #giveBack give back} those taken since. */
    int mark() {
        return taken;
    }

    void giveBack(int mark) {
        taken = mark;
    }

    int constant(Value value) {
        constants.add(value);
        return -constants.size();
    }

    /** How many loops are around what is written now: the place of its context. */
    int depth() {
        return depth;
    }

    int enter() {
        depth++;
        depths = Math.max(depths, depth);
        return depth;
    }

    void leave() {
        depth--;
    }

    /** Brings an operand to a register; straight from the last operation if that alone made it. */
    void move(int operand, int register) {
        if (operand == register) {
            return;
        }
        int last = length - Op.WIDTH;
        boolean madeLast =
                operand >= 0 && last >= 0 && landing != length && code[last] < Op.JUMP && code[last + 1] == operand;
        if (madeLast) {
            code[last + 1] = register;
        } else {
            emit(Op.MOVE, register, operand, UNKNOWN);
        }
    }

    void emit(int op, int target, int left, int right) {
        write(op, target, left, right, UNKNOWN);
    }

    void emit(int op, int target, int left, int right, Formula formula) {
        formulas.add(formula);
        write(op, target, left, right, formulas.size() - 1);
    }

    private void write(int op, int target, int left, int right, int formula) {
        if (length + Op.WIDTH > code.length) {
            code = Arrays.copyOf(code, code.length * 2);
        }
        code[length] = op;
        code[length + 1] = target;
        code[length + 2] = left;
        code[length + 3] = right;
        code[length + 4] = formula;
        length += Op.WIDTH;
    }

    /** The place of the next operation. */
    int here() {
        return length;
    }

    /** A jump forwards whose goal is not yet known. */
    int jump(int op, int tested) {
        emit(op, UNKNOWN, tested, UNKNOWN);
        return length - Op.WIDTH;
    }

    void jumpBack(int op, int tested, int goal) {
        emit(op, UNKNOWN, tested, goal);
    }

    /** The jump leads to the next operation. */
    void land(int jump) {
        code[jump + 3] = length;
        landing = length;
    }

    OpTable table(int result) {
        return new OpTable(
                Arrays.copyOf(code, length),
                formulas.toArray(Formula[]::new),
                constants.toArray(Value[]::new),
                registers,
                depths + 1,
                result);
    }
}
