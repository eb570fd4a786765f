package dev.plimsoll.cli.application;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Loads classes as they are after their lambdas were taken out. */
final class Rewritten extends ClassLoader {
    private final Map<String, byte[]> classes;
    private final Set<String> added;

    Rewritten(Map<String, byte[]> originals) {
        super(Rewritten.class.getClassLoader());
        LambdaClasses changes = LambdaClasses.of(originals);
        classes = new TreeMap<>(originals);
        classes.putAll(changes.rewritten());
        classes.putAll(changes.added());
        added = changes.added().keySet();
    }

    Set<String> names() {
        return classes.keySet();
    }

    Set<String> added() {
        return added;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name.replace('.', '/'));
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
