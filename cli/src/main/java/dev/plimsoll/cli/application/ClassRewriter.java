package dev.plimsoll.cli.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class whose lambdas are taken from classes of their own. */
final class ClassRewriter extends ClassVisitor {
    private final String name;
    private final List<LambdaClass> lambdas = new ArrayList<>();
    private String host;
    private int version;

    ClassRewriter(byte[] compiled) {
        super(Opcodes.ASM9, new ClassWriter(0));
        ClassReader reader = new ClassReader(compiled);
        name = reader.getClassName();
        host = name;
        reader.accept(this, 0);
    }

    List<LambdaClass> lambdas() {
        return lambdas;
    }

    /** The class that says who belongs to the nest. */
    String host() {
        return host;
    }

    byte[] toByteArray() {
        return ((ClassWriter) cv).toByteArray();
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        this.version = version;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitNestHost(String nestHost) {
        host = nestHost;
        super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new Body(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    private final class Body extends MethodVisitor {
        Body(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            Optional<Lambda> lambda = Lambda.of(method, descriptor, bootstrap, arguments);
            if (lambda.isEmpty()) {
                super.visitInvokeDynamicInsn(method, descriptor, bootstrap, arguments);
                return;
            }
            LambdaClass made =
                    new LambdaClass(name + "$$Lambda" + (lambdas.size() + 1), host, version, lambda.orElseThrow());
            lambdas.add(made);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, made.name(), LambdaClass.MAKE, descriptor, false);
        }
    }
}
