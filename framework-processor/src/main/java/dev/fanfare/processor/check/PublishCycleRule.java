package dev.fanfare.processor.check;

import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.report.Capped;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * S021: what a handler returns does not lead back to it.
 *
 * <p>Only what handlers return is known for certain; a handler that publishes through a {@code Publisher} may do so rarely,
 * or for other events, and is not followed. An event counts by its name: a handler of one record of a sealed event that
 * returns another record of it makes no cycle. Filters are not taken into account.
 */
public final class PublishCycleRule {
    /** Further cycles of a tangle say nothing new. */
    private static final int MOST = 20;

    private static final String ARROW = " \u2192 ";

    private final List<SubscriptionModel> subscriptions;
    private final Set<Set<String>> reported = new HashSet<>();

    private PublishCycleRule(Collection<HandlerClass> handlers) {
        this.subscriptions = handlers.stream()
                .flatMap(type -> type.subscriptions().stream())
                .sorted(Comparator.comparing(SubscriptionModel::path))
                .toList();
    }

    /**
     * A finding for each subscription that has a way back to itself: the shortest one, unless the same subscriptions were
     * reported from one before it. At most 20; the last of them says how many more there are.
     */
    public static List<Finding> check(Collection<HandlerClass> handlers) {
        return new PublishCycleRule(handlers).findings();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (SubscriptionModel start : subscriptions) {
            shortest(start)
                    .filter(this::isNew)
                    .map(cycle -> Finding.of(Problem.PUBLISH_CYCLE, start.source(), path(cycle)))
                    .ifPresent(findings::add);
        }
        return findings.size() > MOST ? capped(findings) : findings;
    }

    private static List<Finding> capped(List<Finding> all) {
        List<Finding> first = new ArrayList<>(all.subList(0, MOST));
        int more = all.size() - MOST;
        first.set(MOST - 1, first.get(MOST - 1).hint("\u2026 and " + more + " more of such cycles."));
        return first;
    }

    private boolean isNew(List<SubscriptionModel> cycle) {
        Set<String> members = new HashSet<>();
        cycle.forEach(subscription -> members.add(subscription.path()));
        return reported.add(members);
    }

    /** By breadth: the first way found is a shortest one, and among these the first by name. */
    private Optional<List<SubscriptionModel>> shortest(SubscriptionModel start) {
        Deque<List<SubscriptionModel>> ways = new ArrayDeque<>(List.of(List.of(start)));
        Set<SubscriptionModel> seen = new HashSet<>();
        while (!ways.isEmpty()) {
            List<SubscriptionModel> way = ways.remove();
            SubscriptionModel last = way.get(way.size() - 1);
            if (leadsTo(last, start)) {
                return Optional.of(way);
            }
            for (SubscriptionModel next : subscriptions) {
                if (leadsTo(last, next) && seen.add(next)) {
                    List<SubscriptionModel> longer = new ArrayList<>(way);
                    longer.add(next);
                    ways.add(longer);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean leadsTo(SubscriptionModel from, SubscriptionModel to) {
        return from.handler()
                .result()
                .publishes()
                .filter(topic -> topic.name().equals(to.topic().name()))
                .filter(topic ->
                        to.eventNames().isEmpty() || !Collections.disjoint(topic.eventNames(), to.eventNames()))
                .isPresent();
    }

    /** {@code signups → send-welcome-email → welcome-mails → resend → signups}; of a long one only the beginning. */
    private static String path(List<SubscriptionModel> cycle) {
        List<String> steps = cycle.stream()
                .map(subscription -> subscription.topic().name() + ARROW + subscription.name())
                .toList();
        return String.join(ARROW, Capped.first(steps))
                + ARROW
                + cycle.get(0).topic().name();
    }
}
