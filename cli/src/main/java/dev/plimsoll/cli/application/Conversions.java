package dev.plimsoll.cli.application;

import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a lambda does to its arguments and its result between its interface and its body: cast, box, unbox, widen. */
final class Conversions {
    private static final Map<String, Type> PRIMITIVES = Map.of(
            "java/lang/Boolean", Type.BOOLEAN_TYPE,
            "java/lang/Character", Type.CHAR_TYPE,
            "java/lang/Byte", Type.BYTE_TYPE,
            "java/lang/Short", Type.SHORT_TYPE,
            "java/lang/Integer", Type.INT_TYPE,
            "java/lang/Long", Type.LONG_TYPE,
            "java/lang/Float", Type.FLOAT_TYPE,
            "java/lang/Double", Type.DOUBLE_TYPE);

    private Conversions() {}

    /**
     * Converts what lies on the stack.
     *
     * @param given its type there
     * @param exact what is known of it besides
     */
    static void convert(MethodVisitor code, Type given, Type exact, Type wanted) {
        if (isPrimitive(given)) {
            if (isPrimitive(wanted)) {
                widen(code, given, wanted);
            } else {
                box(code, given);
            }
        } else if (isPrimitive(wanted)) {
            Type box = isPrimitive(exact) || !PRIMITIVES.containsKey(exact.getInternalName()) ? box(wanted) : exact;
            cast(code, given, box);
            widen(code, unbox(code, box), wanted);
        } else {
            cast(code, given, wanted);
        }
    }

    static void convertResult(MethodVisitor code, Type given, Type wanted) {
        if (wanted.equals(Type.VOID_TYPE)) {
            if (given.getSize() > 0) {
                code.visitInsn(given.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        } else {
            convert(code, given, given, wanted);
        }
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    private static void cast(MethodVisitor code, Type given, Type wanted) {
        if (!given.equals(wanted) && !wanted.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, wanted.getInternalName());
        }
    }

    private static Type box(Type primitive) {
        return PRIMITIVES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(primitive))
                .map(entry -> Type.getObjectType(entry.getKey()))
                .findFirst()
                .orElseThrow();
    }

    private static void box(MethodVisitor code, Type primitive) {
        Type box = box(primitive);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                box.getInternalName(),
                "valueOf",
                Type.getMethodDescriptor(box, primitive),
                false);
    }

    private static Type unbox(MethodVisitor code, Type box) {
        Type primitive = Objects.requireNonNull(PRIMITIVES.get(box.getInternalName()));
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                box.getInternalName(),
                primitive.getClassName() + "Value",
                Type.getMethodDescriptor(primitive),
                false);
        return primitive;
    }

    private static void widen(MethodVisitor code, Type given, Type wanted) {
        if (given.equals(wanted) || fitsInt(given) && fitsInt(wanted)) {
            return;
        }
        if (fitsInt(given) && wanted.equals(Type.LONG_TYPE)) {
            code.visitInsn(Opcodes.I2L);
            return;
        }
        throw new IllegalStateException("no lambda of ours makes " + wanted + " of " + given);
    }

    private static boolean fitsInt(Type type) {
        return type.getSort() >= Type.BOOLEAN && type.getSort() <= Type.INT;
    }
}
