package dev.fanfare.processor.generate;

import dev.fanfare.processor.model.TypeRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds a package and a name for the contribution of some types, always the same ones. */
public final class ContributionNames {
    private static final String NAME = "FanfareContribution";
    private static final int HASH_BYTES = 4;

    private ContributionNames() {}

    /** The longest package around all of the types, at least one; if there is none, the first package by name. */
    public static String rootPackage(Collection<TypeRef> types) {
        SortedSet<String> packages = packages(types);
        List<String> common = Arrays.asList(packages.first().split("\\.", -1));
        for (String each : packages) {
            common = commonStart(common, Arrays.asList(each.split("\\.", -1)));
        }
        return common.isEmpty() ? packages.first() : String.join(".", common);
    }

    /**
     * The contribution of a module with {@code module-info}, which has to name it. It stands in a package that the module
     * has already: one package in two modules does not even compile.
     */
    public static TypeRef inModule(Collection<TypeRef> types) {
        String root = rootPackage(types);
        SortedSet<String> packages = packages(types);
        return TypeRef.of(packages.contains(root) ? root : packages.first(), NAME);
    }

    /** The contribution of a compilation on the class path; that of the tests in the same package has another name. */
    public static TypeRef onClassPath(Collection<TypeRef> types) {
        return TypeRef.of(rootPackage(types), NAME + "_" + hash(types));
    }

    private static List<String> commonStart(List<String> left, List<String> right) {
        int length = 0;
        while (length < left.size() && length < right.size() && left.get(length).equals(right.get(length))) {
            length++;
        }
        return left.subList(0, length);
    }

    private static SortedSet<String> packages(Collection<TypeRef> types) {
        return types.stream().map(TypeRef::packageName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String hash(Collection<TypeRef> types) {
        String names = types.stream().sorted().distinct().map(TypeRef::binary).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
