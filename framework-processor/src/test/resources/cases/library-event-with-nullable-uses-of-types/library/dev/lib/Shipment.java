package dev.lib;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record Shipment(
        long id,
        @Nullable String note,
        List<@Nullable String> labels,
        @Nullable List<String> remarks,
        Map<String, List<@Nullable Item>> items,
        Map<String, @Nullable Integer> weights,
        @Nullable String[] codes,
        String @Nullable [] tags,
        Optional<List<@Nullable String>> hints,
        Box box,
        Parcel parcel) {
    public Shipment {}

    public record Item(String name, Shipment.@Nullable Item within) {}

    public static final class Box {
        private final @Nullable String label;

        public Box(@Nullable String label) {
            this.label = label;
        }

        public Box() {
            this(null);
        }

        public @Nullable String getLabel() {
            return label;
        }

        public List<@Nullable String> getSides() {
            return List.of();
        }
    }

    /** Its constructor says what the component does not. */
    public record Parcel(int size, String from, Item[] contents) {
        public Parcel(int size, @Nullable String from, @Nullable Item[] contents) {
            this.size = size;
            this.from = from;
            this.contents = contents;
        }

        public Parcel(int size, String from, @Nullable Object contents, boolean other) {
            this(size, from, new Item[0]);
        }
    }
}
