package dev.fanfare.local.fidelity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A cloud, by its name in the configuration. */
enum Cloud {
    /** Amazon SNS and SQS. */
    AWS("aws", "amazon", "sns", "sqs"),
    /** Google Pub/Sub. */
    GCP("gcp", "google", "gcloud", "pubsub", "pub/sub");

    private final String configured;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> otherNames;

    Cloud(String configured, String... otherNames) {
        this.configured = configured;
        this.otherNames = List.of(otherNames);
    }

    /** The cloud of exactly this name. */
    static Optional<Cloud> of(String name) {
        return Arrays.stream(values())
                .filter(cloud -> cloud.configured.equals(name))
                .findFirst();
    }

    /** The cloud that someone probably meant. */
    static Optional<Cloud> meantBy(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(cloud -> cloud.isNear(lower)).findFirst();
    }

    /** One of its other names, or two of its letters and hardly any others. */
    private boolean isNear(String text) {
        long shared = configured.chars().filter(c -> text.indexOf(c) >= 0).count();
        return otherNames.stream().anyMatch(text::contains)
                || (shared >= 2 && text.length() <= configured.length() + 1);
    }

    @Override
    public String toString() {
        return configured;
    }
}
