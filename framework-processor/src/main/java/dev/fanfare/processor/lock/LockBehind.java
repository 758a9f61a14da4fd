package dev.fanfare.processor.lock;

import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;

/** L007: what may be accepted, but was not yet. */
final class LockBehind {
    private LockBehind() {}

    static List<Placed> check(Lock accepted, Compilation compilation) {
        List<Placed> found = new ArrayList<>();
        for (TopicModel topic : compilation.topics()) {
            LockedTopic now = CurrentLock.topic(topic);
            accepted.topics().stream()
                    .filter(before -> before.name().equals(topic.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            before -> {
                                if (!before.with(List.of(before.newest())).equals(now)) {
                                    found.add(behind(topic.source(), "topic \"" + topic.name() + "\" as it is now"));
                                }
                            },
                            () -> found.add(behind(topic.source(), "topic \"" + topic.name() + "\"")));
        }
        compilation.handlers().stream()
                .flatMap(handlers -> handlers.subscriptions().stream())
                .filter(one -> accepted.subscriptions().stream()
                        .noneMatch(old -> old.path().equals(one.path())))
                .forEach(one -> found.add(behind(
                        one.source(),
                        "subscription \"" + one.name() + "\" of topic \""
                                + one.topic().name() + "\"")));
        return found;
    }

    private static Placed behind(SourceRef place, String what) {
        return Placed.at(place, Finding.of(Problem.LOCK_BEHIND, place, what));
    }
}
