package dev.fanfare.processor.lock;

import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** L007: what may be accepted, but was not yet. */
final class LockBehind {
    private LockBehind() {}

    static List<Placed> check(Lock accepted, Lock current, Compilation compilation) {
        List<Placed> found = new ArrayList<>();
        for (TopicModel topic : compilation.topics()) {
            Optional<LockedTopic> before = accepted.topic(topic.name());
            Optional<LockedTopic> now = current.topic(topic.name());
            if (before.isEmpty()) {
                found.add(behind(topic.source(), "topic \"" + topic.name() + "\""));
            } else if (!before.get().isAccepted(now.orElseThrow())) {
                found.add(behind(topic.source(), "topic \"" + topic.name() + "\" as it is now"));
            }
        }
        compilation.handlers().stream()
                .flatMap(handlers -> handlers.subscriptions().stream())
                .forEach(one -> {
                    String what = "subscription \"" + one.name() + "\" of topic \""
                            + one.topic().name() + "\"";
                    Optional<LockedSubscription> before = accepted.subscription(one.path());
                    if (before.isEmpty()) {
                        found.add(behind(one.source(), what));
                    } else if (!before.get()
                            .isAccepted(current.subscription(one.path()).orElseThrow())) {
                        found.add(behind(one.source(), what + " as it is now"));
                    }
                });
        return found;
    }

    private static Placed behind(SourceRef place, String what) {
        return Placed.at(place, Finding.of(Problem.LOCK_BEHIND, place, what));
    }
}
