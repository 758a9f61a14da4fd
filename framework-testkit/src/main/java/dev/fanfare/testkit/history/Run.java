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

    /** Messages that were on their way when the broker went away: they may have been sent again, and be there twice. */
    final Set<String> perhapsTwice = new HashSet<>();

    int brokerRestarts;
    private boolean beingKilled;

    @Nullable
    Ended end;

    private Run() {}

    static Run of(List<Event> history) {
        Run run = new Run();
        for (int i = 0; i < history.size(); i++) {
            run.note(history.get(i), i);
        }
        return run;
    }

    /** The deliveries of one subscription in their order. */
    List<Life> of(Rule rule) {
        return lives.values().stream()
                .filter(life -> life.delivered.subscription().equals(rule.subscription()))
                .toList();
    }

    /** Whether a provider may have sent the message twice, and the topic does not notice. */
    boolean isPerhapsTwice(String id, Rule rule) {
        return perhapsTwice.contains(id) && !rule.exactlyOnce();
    }

    Optional<String> keyOf(String id) {
        return Optional.ofNullable(published.get(id)).flatMap(Publishing::key);
    }

    private void note(Event event, int place) {
        if (event instanceof Publishing publishing) {
            published.putIfAbsent(publishing.id(), publishing);
        } else if (event instanceof Accepted done) {
            accepted.add(done.id());
        } else if (event instanceof Refused done) {
            refused.add(done.id());
        } else if (event instanceof Delivered delivered) {
            lives.put(delivered.n(), new Life(delivered, place, isGhost(delivered)));
        } else if (event instanceof Crashed crash) {
            crashed.add(crash.instance());
            each(
                    life -> life.delivered.instance().equals(crash.instance()) && life.crashed == Life.NEVER,
                    life -> life.crashed = place);
        } else if (event instanceof BrokerRestarted) {
            published.keySet().stream().filter(id -> !accepted.contains(id)).forEach(perhapsTwice::add);
            brokerRestarted(place);
        } else if (event instanceof BrokerKilled) {
            brokerRestarted(place);
            brokerKilled(place);
        } else if (event instanceof Ended ended) {
            end = ended;
        } else if (!(event instanceof Unknown)) {
            noteFate(event, place);
        }
    }

    /**
     * Whether the delivery says nothing of the broker: its process is dead, or the broker handed it out before it went away
     * and has handed the message out again since, of which the process cannot know.
     */
    private boolean isGhost(Delivered delivered) {
        return crashed.contains(delivered.instance())
                || (brokerRestarts > 0
                        && lives.values().stream()
                                .map(life -> life.delivered)
                                .anyMatch(other -> other.id().equals(delivered.id())
                                        && other.subscription().equals(delivered.subscription())
                                        && other.attempt() > delivered.attempt()));
    }

    private void brokerRestarted(int place) {
        brokerRestarts++;
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
