package dev.fanfare.processor.cases;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.IProblem;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers of Java that users have. */
public enum Tool {
    /** That of the running JDK. */
    JAVAC {
        @Override
        List<String> options() {
            return List.of("-Xlint:all,-processing", "--release", "17");
        }

        @Override
        JavaCompiler compiler() {
            return ToolProvider.getSystemJavaCompiler();
        }

        @Override
        String message(Diagnostic<?> diagnostic) {
            boolean ours = diagnostic.getCode().startsWith("compiler.")
                    && diagnostic.getCode().contains("proc.messager");
            return ours ? diagnostic.getMessage(Locale.ROOT) : "<" + diagnostic.getCode() + ">";
        }
    },

    /** Eclipse's, which IDEs and some builds use; it does not indent what follows a message's first line. */
    ECLIPSE {
        @Override
        List<String> options() {
            return List.of("--release", "17");
        }

        @Override
        JavaCompiler compiler() {
            return new EclipseCompiler();
        }

        @Override
        String message(Diagnostic<?> diagnostic) {
            String message = diagnostic.getMessage(Locale.ROOT);
            return message.startsWith("[FF-")
                    ? message.replace("\n", "\n  ")
                    : "<" + problem(Integer.parseInt(diagnostic.getCode())) + ">";
        }
    };

    abstract JavaCompiler compiler();

    abstract List<String> options();

    /** The whole message if it is ours; the key of a compiler's own, since texts differ between versions. */
    abstract String message(Diagnostic<?> diagnostic);

    /** Notes are not. Eclipse's compiler warns by default, which says nothing about our cases, but must not hit what is generated. */
    boolean isShown(Diagnostic<? extends JavaFileObject> diagnostic, List<Path> sources) {
        boolean isOwnWarning = this == ECLIPSE
                && diagnostic.getKind() != Diagnostic.Kind.ERROR
                && !diagnostic.getMessage(Locale.ROOT).startsWith("[FF-")
                && diagnostic.getSource() != null
                && sources.contains(Path.of(diagnostic.getSource().toUri()));
        return diagnostic.getKind() != Diagnostic.Kind.NOTE && !isOwnWarning;
    }

    /** The name of a problem that Eclipse's compiler numbers. */
    private static String problem(int id) {
        return Stream.of(IProblem.class.getFields())
                .filter(field -> field.getType() == int.class && value(field) == id)
                .map(Field::getName)
                .min(Comparator.naturalOrder())
                .orElse("problem " + id);
    }

    private static int value(Field constant) {
        try {
            return constant.getInt(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("IProblem has only public constants", impossible);
        }
    }
}
