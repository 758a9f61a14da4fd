package dev.fanfare.local.fidelity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which cloud the broker is to behave as, as configured.
 *
 * @param cloud which one; empty for none
 * @param seed of what happens at random; empty for any
 * @param duplicates of so many acknowledged messages one comes again; 0 for none
 */
public record FidelitySettings(Optional<Cloud> cloud, Optional<Long> seed, int duplicates) {
    /** The key of the cloud. */
    public static final String BEHAVE_AS = "local.behave-as";

    /** The key of the seed. */
    public static final String SEED = "local.seed";

    /** The key of the duplicates. */
    public static final String DUPLICATES = "local.duplicates";

    /** As configured; adds what is wrong to the problems. */
    public static FidelitySettings of(Map<String, String> settings, List<String> problems) {
        Optional<String> wanted = trimmed(settings, BEHAVE_AS);
        Optional<Cloud> cloud = wanted.flatMap(text -> cloud(text, problems));
        Optional<Long> seed = trimmed(settings, SEED).flatMap(text -> seed(text, problems));
        Optional<Integer> duplicates = trimmed(settings, DUPLICATES).flatMap(text -> duplicates(text, problems));
        if (wanted.isEmpty()) {
            needsCloud(settings, SEED, problems);
            needsCloud(settings, DUPLICATES, problems);
        }
        return new FidelitySettings(cloud, seed, duplicates.orElse(0));
    }

    /** The behaviour; without a seed, one of its own each time. */
    public Fidelity fidelity() {
        Chance chance =
                new Chance(seed.orElseGet(() -> ThreadLocalRandom.current().nextLong()), duplicates);
        return cloud.<Fidelity>map(one -> switch (one) {
                    case AWS -> new AmazonFidelity(chance);
                    case GCP -> new PubSubFidelity(chance);
                })
                .orElse(Itself.INSTANCE);
    }

    private static Optional<String> trimmed(Map<String, String> settings, String key) {
        return Optional.ofNullable(settings.get(key)).map(String::trim);
    }

    private static Optional<Cloud> cloud(String text, List<String> problems) {
        Optional<Cloud> found = Cloud.of(text);
        if (found.isEmpty()) {
            problems.add("fanfare.local.behave-as is \"" + text + "\", but it must be aws or gcp, or be left out."
                    + Cloud.meantBy(text)
                            .map(meant -> " Did you mean \"" + meant + "\"?")
                            .orElse(""));
        }
        return found;
    }

    private static Optional<Long> seed(String text, List<String> problems) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException none) {
            problems.add("fanfare.local.seed is \"" + text + "\", but it must be a whole number.");
            return Optional.empty();
        }
    }

    private static Optional<Integer> duplicates(String text, List<String> problems) {
        if (text.matches("[1-9][0-9]{0,8}")) {
            return Optional.of(Integer.parseInt(text));
        }
        problems.add("fanfare.local.duplicates is \"" + text
                + "\", but it must be a whole number from 1: of so many acknowledged messages one comes again.");
        return Optional.empty();
    }

    private static void needsCloud(Map<String, String> settings, String key, List<String> problems) {
        String value = settings.get(key);
        if (value != null) {
            problems.add(
                    "fanfare." + key + " is \"" + value
                            + "\", but nothing is left to chance without fanfare.local.behave-as. Set that, or leave this out.");
        }
    }

    @Override
    public String toString() {
        return "fanfare.local.behave-as=" + cloud.map(Cloud::toString).orElse("")
                + seed.map(value -> ", fanfare.local.seed=" + value).orElse("")
                + (duplicates == 0 ? "" : ", fanfare.local.duplicates=" + duplicates);
    }
}
