package dev.plimsoll.planted;

/** Loads our classes anew, one of them with a defect in it; everything else is shared. */
final class PlantedLoader extends ClassLoader {
    private final Site site;

    PlantedLoader(Site site) {
        super(PlantedLoader.class.getClassLoader());
        this.site = site;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("dev.plimsoll.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String name) {
        byte[] compiled = Sites.compiled(name);
        byte[] defined = name.equals(site.type()) ? site.planted(compiled) : compiled;
        return defineClass(name, defined, 0, defined.length);
    }

    /** Hunts for the defect: after how many cases it was found, or none. */
    long hunt(long cases, long seed) {
        try {
            return (Long) loadClass("dev.plimsoll.differential.Hunt", true)
                    .getMethod("hunt", long.class, long.class)
                    .invoke(null, cases, seed);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
