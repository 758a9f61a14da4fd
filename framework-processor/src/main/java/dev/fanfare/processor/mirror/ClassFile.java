package dev.fanfare.processor.mirror;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads from a class file which uses of types are annotated with an annotation of the simple name {@code Nullable}. Knows
 * no version: the parts that it reads have not changed since Java 8, those of records since Java 16.
 */
final class ClassFile {
    private static final Set<String> TYPE_ANNOTATIONS =
            Set.of("RuntimeVisibleTypeAnnotations", "RuntimeInvisibleTypeAnnotations");
    private static final int ON_FIELD = 0x13;
    private static final int ON_RESULT = 0x14;
    private static final int ON_PARAMETER = 0x16;

    private final DataInputStream in;
    private final Map<String, Set<String>> nullable = new TreeMap<>();
    private String[] texts = {};

    private ClassFile(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * The paths to nullable uses within the type of each member. A member goes by its name, a method by its signature, a
     * parameter by that of its method and its index, as {@code on(a.b.Signup)/0}; how paths are written says {@link
     * NullablePaths}.
     *
     * @throws IOException if it cannot be read, or is no class file
     */
    static Map<String, Set<String>> nullable(InputStream in) throws IOException {
        ClassFile file = new ClassFile(in);
        file.read();
        return file.nullable;
    }

    private void read() throws IOException {
        in.skipNBytes(8);
        constants();
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        members(false);
        members(true);
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String name = text();
            long length = Integer.toUnsignedLong(in.readInt());
            if (name.equals("Record")) {
                components();
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private void constants() throws IOException {
        texts = new String[in.readUnsignedShort()];
        for (int i = 1; i < texts.length; i++) {
            texts[i] = "";
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
    }

    private void members(boolean areMethods) throws IOException {
        for (int members = in.readUnsignedShort(); members > 0; members--) {
            in.skipNBytes(2);
            String name = text();
            String descriptor = text();
            attributes(areMethods ? Descriptors.signature(name, descriptor) : name);
        }
    }

    private void components() throws IOException {
        for (int components = in.readUnsignedShort(); components > 0; components--) {
            String name = text();
            in.skipNBytes(2);
            attributes(name);
        }
    }

    private void attributes(String member) throws IOException {
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String name = text();
            long length = Integer.toUnsignedLong(in.readInt());
            if (TYPE_ANNOTATIONS.contains(name)) {
                for (int annotations = in.readUnsignedShort(); annotations > 0; annotations--) {
                    typeAnnotation(member);
                }
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private void typeAnnotation(String member) throws IOException {
        int target = in.readUnsignedByte();
        String place = member;
        switch (target) {
            case ON_PARAMETER -> place = member + "/" + in.readUnsignedByte();
            // Bounds of type variables and exceptions thrown.
            case 0x01 -> in.skipNBytes(1);
            case 0x12, 0x17 -> in.skipNBytes(2);
            case ON_FIELD, ON_RESULT, 0x15 -> {}
            default -> throw new IOException("unknown target " + target);
        }
        String path = path();
        boolean isRead = target == ON_FIELD || target == ON_RESULT || target == ON_PARAMETER;
        if (isNullable(annotation()) && isRead) {
            nullable.computeIfAbsent(place, unused -> new TreeSet<>()).add(path);
        }
    }

    private String path() throws IOException {
        StringBuilder path = new StringBuilder();
        for (int steps = in.readUnsignedByte(); steps > 0; steps--) {
            int kind = in.readUnsignedByte();
            path.append(NullablePaths.step(kind, in.readUnsignedByte()));
        }
        return path.toString();
    }

    private static boolean isNullable(String descriptor) {
        return descriptor.endsWith("/Nullable;")
                || descriptor.endsWith("$Nullable;")
                || descriptor.equals("LNullable;");
    }

    /** Skips an annotation's values; its type. */
    private String annotation() throws IOException {
        String type = text();
        for (int values = in.readUnsignedShort(); values > 0; values--) {
            in.skipNBytes(2);
            skipValue();
        }
        return type;
    }

    private void skipValue() throws IOException {
        switch (in.readUnsignedByte()) {
            case 'e' -> in.skipNBytes(4);
            case '@' -> annotation();
            case '[' -> {
                for (int values = in.readUnsignedShort(); values > 0; values--) {
                    skipValue();
                }
            }
            default -> in.skipNBytes(2);
        }
    }

    private String text() throws IOException {
        int index = in.readUnsignedShort();
        if (index == 0 || index >= texts.length) {
            throw new IOException("no constant " + index);
        }
        return texts[index];
    }
}
