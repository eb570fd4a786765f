package dev.plimsoll.planted;

import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * A place in a compiled class where a defect can be planted.
 *
 * @param type the class by its name
 * @param method its name and descriptor
 * @param index the how-manieth such place in the method
 * @param change what becomes of it: {@code negate}, {@code shift} of a bound, or another method called instead
 */
record Site(String type, String method, int index, Change change) {
    /** What is changed. */
    enum Change {
        /** A condition becomes its opposite. */
        NEGATE,
        /** {@code <} becomes {@code <=}, and so on. */
        SHIFT,
        /** Another method of the same shape is called: plus for minus, the last for the mark price. */
        CALL
    }

    private static final Map<Integer, Integer> OPPOSITES = Map.ofEntries(
            Map.entry(Opcodes.IFEQ, Opcodes.IFNE),
            Map.entry(Opcodes.IFNE, Opcodes.IFEQ),
            Map.entry(Opcodes.IFLT, Opcodes.IFGE),
            Map.entry(Opcodes.IFGE, Opcodes.IFLT),
            Map.entry(Opcodes.IFGT, Opcodes.IFLE),
            Map.entry(Opcodes.IFLE, Opcodes.IFGT),
            Map.entry(Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE),
            Map.entry(Opcodes.IF_ACMPNE, Opcodes.IF_ACMPEQ));
    private static final Map<Integer, Integer> SHIFTED = Map.of(
            Opcodes.IFLT, Opcodes.IFLE,
            Opcodes.IFLE, Opcodes.IFLT,
            Opcodes.IFGT, Opcodes.IFGE,
            Opcodes.IFGE, Opcodes.IFGT);
    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("plus", "minus"),
            Map.entry("minus", "plus"),
            Map.entry("times", "over"),
            Map.entry("over", "times"),
            Map.entry("min", "max"),
            Map.entry("max", "min"),
            Map.entry("mark", "last"),
            Map.entry("negate", "abs"),
            Map.entry("entryPrice", "leverage"),
            Map.entry("initialMargin", "maintenanceMargin"),
            Map.entry("maintenanceMargin", "initialMargin"),
            Map.entry("anyMatch", "allMatch"),
            Map.entry("noneMatch", "anyMatch"));

    @Override
    public String toString() {
        return type.substring("dev.plimsoll.".length()) + "." + method.substring(0, method.indexOf('(')) + " "
                + change.name().toLowerCase(java.util.Locale.ROOT) + " " + index;
    }

    /** The class with the defect in it. */
    byte[] planted(byte[] compiled) {
        ClassReader reader = new ClassReader(compiled);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor visitor = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return (name + descriptor).equals(method) ? new Planting(visitor) : visitor;
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** Whether a jump can be changed so. */
    static boolean changes(Change change, int opcode) {
        return (change == Change.NEGATE ? OPPOSITES : SHIFTED).containsKey(opcode);
    }

    /** Whether another method can be called instead. */
    static boolean changes(String owner, String name, String descriptor) {
        if (!owner.startsWith("dev/plimsoll/") && !owner.equals("java/util/stream/Stream")
                || !CALLS.containsKey(name)) {
            return false;
        }
        try {
            ClassLoader loader = Site.class.getClassLoader();
            Class<?> type = Class.forName(owner.replace('/', '.'), false, loader);
            for (Class<?> each = type; each != null; each = each.getSuperclass()) {
                for (var other : each.getDeclaredMethods()) {
                    if (other.getName().equals(CALLS.get(name))
                            && net.bytebuddy.jar.asm.Type.getMethodDescriptor(other)
                                    .equals(descriptor)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Method references count as calls. */
    static boolean changes(Object argument) {
        return argument instanceof Handle handle && changes(handle.getOwner(), handle.getName(), handle.getDesc());
    }

    private final class Planting extends MethodVisitor {
        private int seen;

        Planting(MethodVisitor visitor) {
            super(Opcodes.ASM9, visitor);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            boolean here = change != Change.CALL && changes(change, opcode) && seen++ == index;
            super.visitJumpInsn(here ? (change == Change.NEGATE ? OPPOSITES : SHIFTED).get(opcode) : opcode, label);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean here = change == Change.CALL && changes(owner, name, descriptor) && seen++ == index;
            super.visitMethodInsn(opcode, owner, here ? CALLS.get(name) : name, descriptor, isInterface);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] changed = arguments.clone();
            for (int i = 0; i < changed.length; i++) {
                if (change == Change.CALL && changes(changed[i]) && seen++ == index) {
                    Handle handle = (Handle) changed[i];
                    changed[i] = new Handle(
                            handle.getTag(),
                            handle.getOwner(),
                            CALLS.get(handle.getName()),
                            handle.getDesc(),
                            handle.isInterface());
                }
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, changed);
        }
    }
}
