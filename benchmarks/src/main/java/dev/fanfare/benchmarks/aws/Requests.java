package dev.fanfare.benchmarks.aws;

import dev.fanfare.aws.server.ElasticMqServer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what a server is asked, by what is asked of which topic or queue. Thread-safe. */
final class Requests {
    /** The last part of a topic's ARN, in a form, or of a queue's URL, in JSON. */
    private static final Pattern RESOURCE =
            Pattern.compile("TopicArn=[^&]*%3A([A-Za-z0-9_.-]+)|\"QueueUrl\":\"[^\"]*/([A-Za-z0-9_.-]+)\"");

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    Requests(ElasticMqServer server) {
        var unused = server.interfere((action, rest) -> {
            Matcher resource = RESOURCE.matcher(rest.asked());
            if (resource.find()) {
                String name = resource.group(1) == null ? resource.group(2) : resource.group(1);
                counts.computeIfAbsent(action + " " + name, any -> new LongAdder())
                        .increment();
            }
            return null;
        });
    }

    void forget() {
        counts.clear();
    }

    /** How often this was asked of all topics and queues whose names begin so. */
    long count(String action, String name) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().startsWith(action + " " + name))
                .mapToLong(each -> each.getValue().sum())
                .sum();
    }
}
