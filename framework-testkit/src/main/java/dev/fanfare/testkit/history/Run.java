package dev.fanfare.testkit.history;

import dev.fanfare.testkit.history.Event.Accepted;
import dev.fanfare.testkit.history.Event.BrokerKilled;
import dev.fanfare.testkit.history.Event.BrokerRestarted;
import dev.fanfare.testkit.history.Event.Crashed;
import dev.fanfare.testkit.history.Event.Delivered;
import dev.fanfare.testkit.history.Event.Ended;
import dev.fanfare.testkit.history.Event.Failed;
import dev.fanfare.testkit.history.Event.Handled;
import dev.fanfare.testkit.history.Event.Overtaken;
import dev.fanfare.testkit.history.Event.Publishing;
import dev.fanfare.testkit.history.Event.Refused;
import dev.fanfare.testkit.history.Event.Settled;
import dev.fanfare.testkit.history.Event.Settling;
import dev.fanfare.testkit.history.Event.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A history, read once: messages in the order of their publishing, and the lives of their deliveries. */
final class Run {
    /** So many events before a kill it may not have written yet what it was told; more than a millisecond's, even crowded. */
    private static final int A_MOMENT = 200;

    final Map<String, Publishing> published = new LinkedHashMap<>();
    final Set<String> accepted = new HashSet<>();
    final Set<String> refused = new HashSet<>();
    final Map<Long, Life> lives = new LinkedHashMap<>();
    final Set<String> crashed = new HashSet<>();
    final List<String> strays = new ArrayList<>();
    final Map<String, List<String>> deadLetters = new HashMap<>();
    int brokerRestarts;
    int freezes;
    int unknown;
    private boolean beingKilled;

    @Nullable
    Ended end;

    private final Set<String> underWay = new HashSet<>();
    private final Map<String, Integer> restartsMeanwhile = new HashMap<>();
    private final Map<String, Integer> fetched = new HashMap<>();
    private final Map<String, Integer> frozen = new HashMap<>();
    private int lastRestart = -1;

    private Run() {}

    static Run of(List<Event> history) {
        Run run = new Run();
        for (int i = 0; i < history.size(); i++) {
            run.note(history.get(i), i);
        }
        run.findLate();
        return run;
    }

    /** The deliveries of one subscription in their order. */
    List<Life> of(Rule rule) {
        return lives.values().stream()
                .filter(life -> life.delivered.subscription().equals(rule.subscription()))
                .toList();
    }

    Optional<String> keyOf(String id) {
        return Optional.ofNullable(published.get(id)).flatMap(Publishing::key);
    }

    /**
     * How many copies of a message the broker may have: one, and one more for each time that it was restarted while the
     * publisher waited for its answer, and so had to send the message again.
     */
    int copies(String id) {
        return 1 + restartsMeanwhile.getOrDefault(id, 0);
    }

    /** How many messages may have more than one copy. */
    int repeated() {
        return restartsMeanwhile.size();
    }

    private void note(Event event, int place) {
        if (event instanceof Publishing publishing) {
            published.putIfAbsent(publishing.id(), publishing);
            underWay.add(publishing.id());
        } else if (event instanceof Accepted done) {
            accepted.add(done.id());
            underWay.remove(done.id());
        } else if (event instanceof Refused done) {
            refused.add(done.id());
            underWay.remove(done.id());
        } else if (event instanceof Unknown done) {
            unknown++;
            underWay.remove(done.id());
        } else if (event instanceof Event.Fetched delivery) {
            fetched.put(fetch(delivery.subscription(), delivery.instance(), delivery.id(), delivery.attempt()), place);
        } else if (event instanceof Delivered delivered) {
            lives.put(delivered.n(), begun(delivered, place));
        } else if (event instanceof Crashed crash) {
            crashed.add(crash.instance());
            each(
                    life -> life.delivered.instance().equals(crash.instance()) && life.crashed == Life.NEVER,
                    life -> life.crashed = place);
        } else if (event instanceof Event.Frozen stopped) {
            freezes++;
            frozen.put(stopped.instance(), place);
            each(
                    life -> life.delivered.instance().equals(stopped.instance()) && life.frozen == Life.NEVER,
                    life -> life.frozen = place);
        } else if (event instanceof BrokerRestarted) {
            brokerRestarted(place);
        } else if (event instanceof BrokerKilled) {
            brokerRestarted(place);
            brokerKilled(place);
        } else if (event instanceof Event.DeadLetters found) {
            deadLetters.put(found.subscription(), found.ids());
        } else if (event instanceof Ended ended) {
            end = ended;
        } else {
            noteFate(event, place);
        }
    }

    private Life begun(Delivered delivered, int place) {
        int since = fetched.getOrDefault(
                fetch(delivered.subscription(), delivered.instance(), delivered.id(), delivered.attempt()), place);
        boolean stale = lastRestart > since || frozen.getOrDefault(delivered.instance(), -1) > since;
        return new Life(delivered, place, crashed.contains(delivered.instance()), stale);
    }

    private static String fetch(String subscription, String instance, String id, int attempt) {
        return subscription + " " + instance + " " + id + " " + attempt;
    }

    private void findLate() {
        Map<String, Integer> highest = new HashMap<>();
        for (Life life : lives.values()) {
            String what = life.delivered.subscription() + " " + life.id();
            int attempt = life.delivered.attempt();
            life.late = life.answer != Event.Answer.DONE && attempt < highest.getOrDefault(what, 0);
            highest.merge(what, attempt, Math::max);
        }
    }

    private void brokerRestarted(int place) {
        brokerRestarts++;
        lastRestart = place;
        underWay.forEach(id -> restartsMeanwhile.merge(id, 1, Integer::sum));
        each(life -> life.brokerRestarted == Life.NEVER, life -> life.brokerRestarted = place);
    }

    /** It may forget what it was told a moment before, and between the two notes. */
    private void brokerKilled(int place) {
        beingKilled = !beingKilled;
        each(
                life -> life.forgotten == Life.NEVER && life.isFinal() && life.settled >= place - A_MOMENT,
                life -> life.forgotten = beingKilled ? place : life.settled);
    }

    /** Whether the broker may have forgotten the end of this delivery by then; where it promises exactly once, never. */
    static boolean mayBeForgotten(Life life, int by, Rule rule) {
        return life.forgotten < by && !rule.exactlyOnce();
    }

    private void noteFate(Event event, int place) {
        if (event instanceof Overtaken overtaken) {
            of(overtaken.n(), event, life -> life.ghost = true);
        } else if (event instanceof Handled handled) {
            of(handled.n(), event, life -> life.handled = place);
        } else if (event instanceof Failed failed) {
            of(failed.n(), event, life -> {
                life.failed = place;
                life.fatal = failed.fatal();
            });
        } else if (event instanceof Settling settling) {
            of(settling.n(), event, life -> {
                life.outcome = settling.outcome();
                life.settling = place;
            });
        } else if (event instanceof Settled settled) {
            of(settled.n(), event, life -> {
                life.answer = settled.answer();
                life.settled = place;
            });
        }
    }

    private void of(long n, Event event, Consumer<Life> change) {
        Life life = lives.get(n);
        if (life == null) {
            strays.add(event + " of a delivery that never began");
        } else {
            change.accept(life);
        }
    }

    private void each(Predicate<Life> which, Consumer<Life> change) {
        lives.values().stream().filter(which).forEach(change);
    }
}
