package shop;

import dev.fanfare.Topic;

@Topic("changes")
public record Changed(Price before, Price after) {
    public record Price(long cents) {}
}
