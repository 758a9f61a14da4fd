package dev.acme;

import dev.fanfare.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Topic("orders")
public class Order {
    private int size;
    private String note;
    private List<String> tags;
    private String kind;

    public long getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = size;
    }

    public Optional<String> getNote() {
        return Optional.ofNullable(note);
    }

    public void setNote(String note) {
        this.note = note;
    }

    public List<String> getTags() {
        return tags;
    }

    public void setTags(Collection<String> tags) {
        this.tags = List.copyOf(tags);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public void setKind(int kind) {
        this.kind = String.valueOf(kind);
    }
}
