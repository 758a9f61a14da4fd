package dev.fanfare.benchmarks.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Jackson as a user of the pipelines without a codec of their own would set it up: reader and writer made once. Thread-safe. */
final class Json {
    private final ObjectWriter writer;
    private final ObjectReader reader;

    Json() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.writer = mapper.writerFor(Order.class);
        this.reader = mapper.readerFor(Order.class);
    }

    byte[] write(Order order) {
        try {
            return writer.writeValueAsBytes(order);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Order read(byte[] body) {
        try {
            return reader.readValue(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
