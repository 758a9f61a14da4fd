package dev.fanfare.runtime.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.binding.EventMapping;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributesTest {
    @Test
    void theyAreAMapLikeAnyOther() {
        Map<String, String> attributes = new Attributes(new String[] {"b", "1", "a", "2"});

        assertThat(attributes)
                .isEqualTo(Map.of("a", "2", "b", "1"))
                .hasSize(2)
                .hasSameHashCodeAs(Map.of("a", "2", "b", "1"));
        assertThat(attributes.get("a")).isEqualTo("2");
        assertThat(attributes.get("c")).isNull();
        assertThat(attributes).containsKey("b").doesNotContainKey("c");
        assertThat(attributes.keySet()).containsExactly("b", "a");
    }

    @Test
    void theyCannotBeChanged() {
        Map<String, String> attributes = new Attributes(new String[] {"a", "1"});

        assertThatThrownBy(() -> attributes.put("a", "2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> attributes.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(attributes::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> attributes.entrySet().iterator().next().setValue("2"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theEnvelopeTakesMoreThanAMessageUsuallyHas() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("ce-specversion", "1.0");
        expected.put("ce-id", "m-1");
        expected.put("ce-source", "/shop");
        expected.put("ce-type", "sold");
        for (int i = 0; i < 9; i++) {
            expected.put("a" + i, String.valueOf(i));
        }

        Map<String, String> attributes = Envelope.of(new MessageId("m-1"), "shop", "event", new NineAttributes());

        assertThat(attributes).containsExactlyEntriesOf(expected);
    }

    private static final class NineAttributes implements EventMapping<String> {
        @Override
        public String service() {
            return "shop";
        }

        @Override
        public String eventName(String event) {
            return "sold";
        }

        @Override
        public void attributes(String event, AttributeSink sink) {
            sink.put("left-out", (String) null);
            for (int i = 0; i < 9; i++) {
                sink.put("a" + i, String.valueOf(i));
            }
        }
    }
}
