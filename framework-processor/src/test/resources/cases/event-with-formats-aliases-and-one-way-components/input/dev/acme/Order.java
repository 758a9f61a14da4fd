package dev.acme;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fanfare.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@Topic("orders")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Order(
        @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal total,
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant at,
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) Duration took,
        @JsonFormat(pattern = "dd.MM.yyyy") LocalDate day,
        @JsonFormat(shape = JsonFormat.Shape.STRING) List<String> tags,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) String token,
        Optional<String> note,
        State state) {
    public enum State {
        OPEN,
        @JsonAlias({"FINISHED", "CLOSED"})
        DONE
    }
}
