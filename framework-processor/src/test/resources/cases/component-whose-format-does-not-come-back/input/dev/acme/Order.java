package dev.acme;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.fanfare.Topic;
import java.util.List;

@Topic("orders")
public record Order(
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) State state,
        @JsonFormat(shape = JsonFormat.Shape.STRING) boolean isPaid,
        @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) Boolean isSent,
        @JsonFormat(shape = JsonFormat.Shape.STRING) State fine,
        List<Colour> colours) {
    public enum State {
        OPEN,
        DONE
    }

    @JsonFormat(shape = JsonFormat.Shape.OBJECT)
    public enum Colour {
        RED
    }
}
