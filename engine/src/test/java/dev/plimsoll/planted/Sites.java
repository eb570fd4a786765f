package dev.plimsoll.planted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Every site of some classes. */
final class Sites {
    private Sites() {}

    static byte[] compiled(String type) {
        try (InputStream in = Sites.class.getResourceAsStream("/" + type.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new IllegalStateException("no class " + type);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Site> of(String... types) {
        List<Site> sites = new ArrayList<>();
        for (String type : types) {
            new ClassReader(compiled(type))
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access,
                                        String name,
                                        String descriptor,
                                        String signature,
                                        String[] exceptions) {
                                    return new Scanning(type, name + descriptor, sites);
                                }
                            },
                            ClassReader.SKIP_DEBUG);
        }
        return sites;
    }

    private static final class Scanning extends MethodVisitor {
        private final String type;
        private final String method;
        private final List<Site> sites;
        private final Map<Site.Change, Integer> seen = new EnumMap<>(Site.Change.class);

        Scanning(String type, String method, List<Site> sites) {
            super(Opcodes.ASM9);
            this.type = type;
            this.method = method;
            this.sites = sites;
        }

        private void add(Site.Change change) {
            int index = seen.merge(change, 1, Integer::sum) - 1;
            sites.add(new Site(type, method, index, change));
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            for (Site.Change change : new Site.Change[] {Site.Change.NEGATE, Site.Change.SHIFT}) {
                if (Site.changes(change, opcode)) {
                    add(change);
                }
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (Site.changes(owner, name, descriptor)) {
                add(Site.Change.CALL);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (Site.changes(argument)) {
                    add(Site.Change.CALL);
                }
            }
        }
    }
}
