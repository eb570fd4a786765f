package dev.plimsoll.cli.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A lambda as compiled.
 *
 * @param method the one method of its interface
 * @param creation from what it captures to its interface
 * @param erased the type of the method in the interface
 * @param exact the type of the method here
 * @param body what it runs, with what it captures as its first arguments
 */
record Lambda(String method, Type creation, Type erased, Type exact, Handle body) {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    /** Empty for what is no lambda, and for those that can be serialized, which are left as they are. */
    static Optional<Lambda> of(String method, String descriptor, Handle bootstrap, Object... arguments) {
        if (!bootstrap.getOwner().equals(FACTORY) || !bootstrap.getName().equals("metafactory")) {
            return Optional.empty();
        }
        return Optional.of(
                new Lambda(method, Type.getMethodType(descriptor), (Type) arguments[0], (Type) arguments[2], (Handle)
                        arguments[1]));
    }

    List<Type> captured() {
        return List.of(creation.getArgumentTypes());
    }

    Type type() {
        return creation.getReturnType();
    }

    boolean constructs() {
        return body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    boolean isStatic() {
        return body.getTag() == Opcodes.H_INVOKESTATIC;
    }

    Type owner() {
        return Type.getObjectType(body.getOwner());
    }

    /** What the body takes, the object that it is called on first. */
    List<Type> taken() {
        List<Type> arguments = List.of(Type.getArgumentTypes(body.getDesc()));
        if (constructs() || isStatic()) {
            return arguments;
        }
        List<Type> all = new ArrayList<>(List.of(owner()));
        all.addAll(arguments);
        return all;
    }

    Type returned() {
        return constructs() ? owner() : Type.getReturnType(body.getDesc());
    }
}
