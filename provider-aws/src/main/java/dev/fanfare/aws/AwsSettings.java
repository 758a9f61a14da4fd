package dev.fanfare.aws;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.spi.support.Bindings;
import dev.fanfare.runtime.spi.support.ProviderSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where SNS and SQS are, and what the resources there are called. Immutable. Whatever is not set here is as AWS' own chain
 * finds it.
 *
 * @param region instead of that of the chain
 * @param endpoint instead of AWS' own, of SNS, SQS and STS
 * @param account instead of asking STS for it
 * @param prefix of every name
 * @param fips whether to use the FIPS endpoints, and no MD5
 * @param poll how long a poll waits for messages
 * @param bindings resources by other names
 */
record AwsSettings(
        Optional<String> region,
        Optional<URI> endpoint,
        Optional<String> account,
        String prefix,
        boolean fips,
        Duration poll,
        Bindings bindings) {
    private static final String REGION = "aws.region";
    private static final String ENDPOINT = "aws.endpoint";
    private static final String ACCOUNT = "aws.account";
    private static final String PREFIX = "aws.prefix";
    private static final String FIPS = "aws.fips";
    private static final String POLL = "aws.poll";

    /** The keys, without the leading {@code fanfare.}. */
    static final Set<String> KEYS = Set.of(REGION, ENDPOINT, ACCOUNT, PREFIX, FIPS, POLL, Bindings.KEY);

    /** The longest that SQS has, and the cheapest: an idle subscription costs one request in this time. */
    private static final Duration LONGEST_POLL = Duration.ofSeconds(20);

    /**
     * As configured.
     *
     * @throws ConfigurationException naming each wrong value
     */
    static AwsSettings of(Map<String, String> values) {
        ProviderSettings settings = new ProviderSettings(values);
        AwsSettings all = new AwsSettings(
                matching(settings, REGION, "[a-z0-9-]{2,30}", "a region, such as eu-central-1"),
                settings.text(ENDPOINT).flatMap(text -> uri(settings, text)),
                matching(settings, ACCOUNT, "[0-9]{12}", "an account of 12 digits"),
                matching(settings, PREFIX, "[A-Za-z0-9_-]{1,30}", "1-30 of the characters A-Z a-z 0-9 _ -")
                        .orElse(""),
                settings.flag(FIPS),
                settings.duration(POLL, Duration.ofSeconds(1), LONGEST_POLL, LONGEST_POLL),
                settings.text(Bindings.KEY).map(Bindings::read).orElseGet(Bindings::none));
        settings.check("The provider aws cannot start:");
        return all;
    }

    private static Optional<String> matching(ProviderSettings settings, String key, String form, String what) {
        Optional<String> text = settings.text(key);
        if (text.isPresent() && !text.get().matches(form)) {
            settings.problem(key, "it must be " + what);
        }
        return text;
    }

    private static Optional<URI> uri(ProviderSettings settings, String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && uri.getScheme().matches("https?")) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException malformed) {
            // Told below, like what is a URI but no such one.
        }
        settings.problem(ENDPOINT, "it must be a URL, such as http://localhost:4566");
        return Optional.empty();
    }
}
