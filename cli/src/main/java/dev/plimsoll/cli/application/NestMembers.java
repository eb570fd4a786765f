package dev.plimsoll.cli.application;

import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** The list of those who belong to a class' nest, and may call what is private in it. */
final class NestMembers {
    private NestMembers() {}

    static byte[] added(byte[] host, List<String> members) {
        ClassNode node = new ClassNode(Opcodes.ASM9);
        new ClassReader(host).accept(node, 0);
        members.forEach(node::visitNestMember);
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }
}
