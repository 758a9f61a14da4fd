package dev.fanfare.processor.mirror;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * What class files know and their elements do not show: before JDK 22 javac hides annotations on uses of types there.
 * Newer compilers, and Eclipse's of any version, show them, so nothing is read then. Good for one round; not thread-safe.
 */
public final class ClassFiles {
    private static final int FIRST_TO_SHOW = 22;
    private static final int FIRST_TO_SAY_WHERE = 18;

    private final Elements elements;
    private final Filer filer;
    private final boolean areHidden;
    private final boolean isSaidWhere;
    private final Map<String, Map<String, Set<String>>> read = new HashMap<>();

    /** Those of this environment. */
    public ClassFiles(ProcessingEnvironment environment) {
        this(environment, Runtime.version().feature());
    }

    ClassFiles(ProcessingEnvironment environment, int feature) {
        this.elements = environment.getElementUtils();
        this.filer = environment.getFiler();
        this.areHidden = feature < FIRST_TO_SHOW;
        // Looked for in vain, the method below would cost more than all else here.
        this.isSaidWhere = Runtime.version().feature() >= FIRST_TO_SAY_WHERE;
    }

    /**
     * The nullable uses within the type of a property, as far as it comes from a class file.
     *
     * @param typed the side that the type is taken from
     * @param sides all sides; one of them is enough to make the property itself nullable
     */
    public NullablePaths nullable(Element typed, List<Element> sides) {
        if (!areHidden) {
            return NullablePaths.NONE;
        }
        Set<String> paths = new HashSet<>(nullable(typed));
        if (sides.stream().anyMatch(side -> nullable(side).contains(""))) {
            paths.add("");
        }
        return paths.isEmpty() ? NullablePaths.NONE : new NullablePaths(paths);
    }

    private Set<String> nullable(Element side) {
        Element around = Names.around(side);
        if (around instanceof ExecutableElement method) {
            return inFile(Names.around(method))
                    .getOrDefault(key(method) + "/" + method.getParameters().indexOf(side), Set.of());
        }
        return inFile(around).getOrDefault(key(side), Set.of());
    }

    private static String key(Element member) {
        return Names.signature(member).replace('$', '.');
    }

    private Map<String, Set<String>> inFile(Element owner) {
        if (!(owner instanceof TypeElement type)) {
            return Map.of();
        }
        String name = elements.getBinaryName(type).toString();
        Map<String, Set<String>> known = read.get(name);
        if (known == null) {
            known = isSource(type) ? Map.of() : read(type, name);
            read.put(name, known);
        }
        return known;
    }

    /**
     * Whether it certainly comes from a source. JDK 17 does not tell where an element comes from, but a class file has no
     * comments and forgets that a constructor was not written out; an element without such a sign may come from either,
     * and a source as a rule has no class file yet.
     */
    private boolean isSource(TypeElement type) {
        return (isSaidWhere && isSaidToBeSource(type))
                || elements.getDocComment(type) != null
                || type.getEnclosedElements().stream()
                        .anyMatch(member -> elements.getOrigin(member) == Elements.Origin.MANDATED);
    }

    /** By a method that is there from JDK 18 on. */
    private boolean isSaidToBeSource(TypeElement type) {
        try {
            Object file =
                    Elements.class.getMethod("getFileObjectOf", Element.class).invoke(elements, type);
            return file instanceof JavaFileObject object && object.getKind() == JavaFileObject.Kind.SOURCE;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException unknown) {
            return false;
        }
    }

    private Map<String, Set<String>> read(TypeElement type, String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
        String file = binaryName.substring(dot + 1) + ".class";
        for (Source source : sources(elements.getModuleOf(type), packageName)) {
            try (InputStream in = resource(source, file).openInputStream()) {
                return ClassFile.nullable(in);
            } catch (FileNotFoundException | NoSuchFileException absent) {
                // It may be elsewhere, or nowhere yet.
            } catch (IOException | RuntimeException unreadable) {
                // Locations differ between compilers and build tools; what is not read is as javac shows it.
            }
        }
        return Map.of();
    }

    private FileObject resource(Source source, String file) throws IOException {
        return filer.getResource(source.location(), source.folder(), file);
    }

    private record Source(Location location, String folder) {}

    private static List<Source> sources(@Nullable ModuleElement module, String packageName) {
        List<Source> sources = new ArrayList<>(List.of(new Source(StandardLocation.CLASS_PATH, packageName)));
        if (module != null && !module.isUnnamed()) {
            String inModule = module.getQualifiedName() + "/" + packageName;
            sources.add(new Source(StandardLocation.MODULE_PATH, inModule));
            sources.add(new Source(StandardLocation.CLASS_OUTPUT, inModule));
        }
        return sources;
    }
}
