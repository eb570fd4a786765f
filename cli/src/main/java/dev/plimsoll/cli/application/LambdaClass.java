package dev.plimsoll.cli.application;

import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class that does what a lambda does: what is captured in fields, one method, and one object in all where nothing is
 * captured. It belongs to the nest of the class that has the lambda, whose private methods it calls.
 */
final class LambdaClass {
    /** The static method that gives an object. */
    static final String MAKE = "make";

    private static final String CONSTRUCTOR = "<init>";
    private static final String ONLY = "ONLY";

    private final String name;
    private final Lambda lambda;
    private final Type itself;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    LambdaClass(String name, String host, int version, Lambda lambda) {
        this.name = name;
        this.lambda = lambda;
        this.itself = Type.getObjectType(name);
        writer.visit(
                version,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                new String[] {lambda.type().getInternalName()});
        writer.visitNestHost(host);
        fields();
        constructor();
        make();
        method();
        writer.visitEnd();
    }

    String name() {
        return name;
    }

    byte[] toByteArray() {
        return writer.toByteArray();
    }

    private void fields() {
        if (lambda.captured().isEmpty()) {
            writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, itself.getDescriptor(), null, null);
            MethodVisitor code = begun(Opcodes.ACC_STATIC, "<clinit>", "()V");
            create(code);
            code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, itself.getDescriptor());
            ended(code, Opcodes.RETURN);
        }
        for (int i = 0; i < lambda.captured().size(); i++) {
            String descriptor = lambda.captured().get(i).getDescriptor();
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), descriptor, null, null);
        }
    }

    private void constructor() {
        MethodVisitor code = begun(Opcodes.ACC_PRIVATE, CONSTRUCTOR, creating());
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", CONSTRUCTOR, "()V", false);
        int local = 1;
        for (int i = 0; i < lambda.captured().size(); i++) {
            Type type = lambda.captured().get(i);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), type.getDescriptor());
            local += type.getSize();
        }
        ended(code, Opcodes.RETURN);
    }

    private void make() {
        MethodVisitor code = begun(Opcodes.ACC_STATIC, MAKE, lambda.creation().getDescriptor());
        if (lambda.captured().isEmpty()) {
            code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, itself.getDescriptor());
        } else {
            create(code);
        }
        ended(code, Opcodes.ARETURN);
    }

    /** Leaves a new object, made of the local variables from 0 on. */
    private void create(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int local = 0;
        for (Type type : lambda.captured()) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            local += type.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, creating(), false);
    }

    private void method() {
        MethodVisitor code =
                begun(Opcodes.ACC_PUBLIC, lambda.method(), lambda.erased().getDescriptor());
        if (lambda.constructs()) {
            code.visitTypeInsn(Opcodes.NEW, lambda.body().getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        List<Type> taken = lambda.taken();
        int next = 0;
        for (Type type : lambda.captured()) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, field(next), type.getDescriptor());
            Conversions.convert(code, type, type, taken.get(next));
            next++;
        }
        Type[] given = lambda.erased().getArgumentTypes();
        Type[] exact = lambda.exact().getArgumentTypes();
        int local = 1;
        for (int i = 0; i < given.length; i++) {
            code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), local);
            Conversions.convert(code, given[i], exact[i], taken.get(next));
            local += given[i].getSize();
            next++;
        }
        code.visitMethodInsn(
                call(),
                lambda.body().getOwner(),
                lambda.body().getName(),
                lambda.body().getDesc(),
                lambda.body().isInterface());
        Type wanted = lambda.erased().getReturnType();
        Conversions.convertResult(code, lambda.returned(), wanted);
        ended(code, wanted.getOpcode(Opcodes.IRETURN));
    }

    private int call() {
        if (lambda.isStatic()) {
            return Opcodes.INVOKESTATIC;
        }
        if (lambda.constructs()) {
            return Opcodes.INVOKESPECIAL;
        }
        return lambda.body().isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    }

    private String creating() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, lambda.creation().getArgumentTypes());
    }

    private static String field(int captured) {
        return "captured" + captured;
    }

    private MethodVisitor begun(int access, String method, String descriptor) {
        MethodVisitor code = writer.visitMethod(access, method, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void ended(MethodVisitor code, int last) {
        code.visitInsn(last);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
