package dev.fanfare.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventPublisherTest {
    private final Outlook outlook = new Outlook();

    @Test
    void aPublisherThatTellsNothingApartHasOneNameAndNoKey() {
        new Plain(outlook).publishAll(List.of("first"));
        assertThat(outlook.read("first")).containsOnly(Map.entry("service", "shop"), Map.entry("name", "orders"));
    }

    @Test
    void whatThePublisherReadsFromTheEventTravelsBesideIt() {
        new Reading(outlook).publishAll(List.of("first"));
        assertThat(outlook.read("first"))
                .containsOnly(
                        Map.entry("service", "shop"),
                        Map.entry("name", "name of first"),
                        Map.entry("key", "key of first"),
                        Map.entry("size", "5"));
    }

    private static class Plain extends EventPublisher<String> {
        Plain(Outlet<String> outlet) {
            super(outlet, "shop", "orders");
        }
    }

    private static final class Reading extends Plain {
        Reading(Outlet<String> outlet) {
            super(outlet);
        }

        @Override
        protected String eventName(String event) {
            return "name of " + event;
        }

        @Override
        protected String key(String event) {
            return "key of " + event;
        }

        @Override
        protected void attributes(String event, EventMapping.AttributeSink sink) {
            sink.put("size", event.length());
        }
    }

    /** Keeps the mapping that came with the last events. */
    private static final class Outlook implements Outlet<String> {
        private @Nullable EventMapping<String> last;

        Map<String, String> read(String event) {
            EventMapping<String> mapping = Objects.requireNonNull(last);
            Map<String, String> found = new HashMap<>();
            found.put("service", mapping.service());
            found.put("name", mapping.eventName(event));
            String key = mapping.key(event);
            if (key != null) {
                found.put("key", key);
            }
            mapping.attributes(event, (name, value) -> found.put(name, String.valueOf(value)));
            return found;
        }

        @Override
        public MessageId publish(String event, EventMapping<String> mapping) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<MessageId> publishAsync(String event, EventMapping<String> mapping) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PublishResult> publishAll(Collection<? extends String> events, EventMapping<String> mapping) {
            last = mapping;
            return List.of();
        }
    }
}
