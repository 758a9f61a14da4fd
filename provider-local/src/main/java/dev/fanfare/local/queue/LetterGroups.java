package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.DeadLetterGroup;
import dev.fanfare.local.inspect.DeadMessage;
import dev.fanfare.local.queue.DeadLetterQueue.Letter;
import dev.fanfare.runtime.MessageId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dead letters by their exceptions. Not thread-safe. It is given them oldest first. */
final class LetterGroups {
    private final LetterReader reader;
    private final Map<String, Group> groups = new HashMap<>();

    LetterGroups(LetterReader reader) {
        this.reader = reader;
    }

    void add(Letter letter) {
        reader.exception(letter)
                .ifPresent(exception -> groups.merge(exception, new Group(1, letter, letter), Group::and));
    }

    /** The largest first. */
    List<DeadLetterGroup> sorted() {
        return groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Group> entry) ->
                                -entry.getValue().count())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(DeadLetterGroup.MOST)
                .map(entry -> shown(entry.getKey(), entry.getValue()))
                .toList();
    }

    private DeadLetterGroup shown(String exception, Group group) {
        return new DeadLetterGroup(
                exception,
                group.count(),
                reader.deadAt(group.oldest()),
                reader.deadAt(group.newest()),
                new MessageId(group.newest().id()),
                reader.read(group.newest())
                        .map(DeadMessage::letter)
                        .map(letter -> letter.diagnostics().reason())
                        .orElse("It is gone."));
    }

    private record Group(int count, Letter oldest, Letter newest) {
        private Group and(Group next) {
            return new Group(count + next.count, oldest, next.newest);
        }
    }
}
