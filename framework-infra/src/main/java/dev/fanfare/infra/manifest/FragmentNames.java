package dev.fanfare.infra.manifest;

import java.util.List;

/** Where manifests are in a jar or a directory of classes. Stateless. */
final class FragmentNames {
    static final String FOLDER = "META-INF/fanfare/";

    /** What goes before names in jars that are made to be run or deployed as they are. */
    private static final List<String> CLASSES = List.of("", "BOOT-INF/classes/", "WEB-INF/classes/");

    private FragmentNames() {}

    /** Whether a manifest may have this name. */
    static boolean isFragment(String name) {
        return CLASSES.stream()
                .anyMatch(prefix -> name.startsWith(prefix + FOLDER)
                        && name.endsWith(".json")
                        && name.indexOf('/', prefix.length() + FOLDER.length()) < 0);
    }

    /** Whether it is a jar on the class path of the jar that it is in. */
    static boolean isLibrary(String name) {
        return name.endsWith(".jar")
                && (name.startsWith("BOOT-INF/lib/")
                        || name.startsWith("WEB-INF/lib/")
                        || name.startsWith("META-INF/lib/")
                        || name.startsWith("lib/"));
    }
}
