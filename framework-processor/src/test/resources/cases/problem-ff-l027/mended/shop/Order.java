package shop;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fanfare.Topic;

@Topic("orders")
record Order(String id, Address shipTo) {
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Address(String streetName, String postalCode) {}
}
