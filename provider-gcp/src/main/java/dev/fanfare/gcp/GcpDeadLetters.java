package dev.fanfare.gcp;

import com.google.api.gax.grpc.GrpcCallContext;
import com.google.api.gax.rpc.DeadlineExceededException;
import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import com.google.protobuf.util.Timestamps;
import com.google.pubsub.v1.PubsubMessage;
import com.google.pubsub.v1.PullRequest;
import com.google.pubsub.v1.ReceivedMessage;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.LetterBox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * The dead letters of a subscription: another subscription, on a topic of their own. Thread-safe. Pub/Sub shows messages only
 * by delivering them, so whoever looks holds all of them for a moment; another process that looks at that moment sees none.
 */
final class GcpDeadLetters implements LetterBox {
    static final String DIAGNOSTICS = "ff-dead";

    /** What Pub/Sub adds when it dead-letters by itself. */
    private static final String OF_PUB_SUB = "CloudPubSubDeadLetter";

    private static final String NATIVE_COUNT = OF_PUB_SUB + "SourceDeliveryCount";
    private static final int AT_ONCE = 1_000;

    /** Pub/Sub may take a moment to find what is there. */
    private static final Duration LAST_LOOK = Duration.ofSeconds(1);

    /** What letters are leased for, as their subscription says. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration RENEWAL = Duration.ofSeconds(20);

    private final SubscriberStub polls;
    private final String name;
    private final Topology.Subscription subscription;
    private final Settler settler;
    private final Sender topic;
    private final ReentrantLock looking = new ReentrantLock();

    /**
     * @param name of the dead letters' subscription, in full
     * @param settler of the same
     * @param topic that dead letters are replayed to
     */
    GcpDeadLetters(
            SubscriberStub polls, String name, Topology.Subscription subscription, Settler settler, Sender topic) {
        this.polls = polls;
        this.name = name;
        this.subscription = subscription;
        this.settler = settler;
        this.topic = topic;
    }

    /** Whether an attribute came with the death of its message. */
    static boolean isAboutTheDeath(String attribute) {
        return attribute.equals(DIAGNOSTICS) || attribute.startsWith(OF_PUB_SUB);
    }

    @Override
    public List<DeadLetter> list(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("List at least 1 dead letter, not " + max + ".");
        }
        return look(
                any -> false,
                found -> found.stream()
                        .limit(max)
                        .map(letter -> shown(letter.message()))
                        .toList());
    }

    @Override
    public Optional<DeadLetter> find(MessageId id) {
        Predicate<GcpDelivery> wanted = letter -> letter.id().equals(id.value());
        return look(wanted, found -> found.stream().filter(wanted).findFirst().map(letter -> shown(letter.message())));
    }

    @Override
    public long count() {
        return look(any -> false, found -> (long) found.size());
    }

    @Override
    public boolean replay(MessageId id) {
        Predicate<GcpDelivery> wanted = letter -> letter.id().equals(id.value());
        return look(wanted, found -> {
            Optional<GcpDelivery> letter = found.stream().filter(wanted).findFirst();
            letter.ifPresent(one -> {
                found.remove(one);
                replay(List.of(one));
            });
            return letter.isPresent();
        });
    }

    @Override
    public int replayAll() {
        return look(any -> false, found -> {
            List<GcpDelivery> all = List.copyOf(found);
            found.clear();
            replay(all);
            return all.size();
        });
    }

    /** First to the topic, then away from here: a failure in between repeats, and loses nothing. */
    private void replay(List<GcpDelivery> letters) {
        List<CompletableFuture<Void>> replayed = letters.stream()
                .map(letter -> topic.replay(letter.message(), subscription.path())
                        .thenCompose(done -> settler.ack(letter))
                        .toCompletableFuture())
                .toList();
        Failures.await(CompletableFuture.allOf(replayed.toArray(CompletableFuture[]::new)));
    }

    @Override
    public int purge() {
        return look(any -> false, found -> {
            int purged = found.size();
            Failures.await(CompletableFuture.allOf(found.stream()
                    .map(letter -> settler.ack(letter).toCompletableFuture())
                    .toArray(CompletableFuture[]::new)));
            found.clear();
            return purged;
        });
    }

    /** All are held while they are decided about; the leases of those that still wait for it are renewed. */
    @Override
    public void sweep(Decision decision) {
        var unused = look(any -> false, found -> {
            Deque<GcpDelivery> rest = new ArrayDeque<>(found);
            long renewed = System.nanoTime();
            Fate fate = Fate.KEEP;
            while (!rest.isEmpty() && fate != Fate.STOP) {
                if (System.nanoTime() - renewed > RENEWAL.toNanos()) {
                    Failures.await(settler.extend(List.copyOf(rest), LEASE).toCompletableFuture());
                    renewed = System.nanoTime();
                }
                GcpDelivery letter = rest.remove();
                fate = decision.of(shown(letter.message()));
                if (fate == Fate.REPLAY || fate == Fate.FORGET) {
                    found.remove(letter);
                    settle(letter, fate);
                }
            }
            return rest.size();
        });
    }

    private void settle(GcpDelivery letter, Fate fate) {
        if (fate == Fate.REPLAY) {
            replay(List.of(letter));
        } else {
            Failures.await(settler.ack(letter).toCompletableFuture());
        }
    }

    private interface Look<T> {
        T at(Collection<GcpDelivery> found);
    }

    /**
     * Pulls what is there, oldest first, until one is found that ends the look; what the look leaves is given back.
     */
    private <T> T look(Predicate<GcpDelivery> end, Look<T> look) {
        looking.lock();
        try {
            Map<String, GcpDelivery> all = new LinkedHashMap<>();
            boolean more = true;
            while (more) {
                boolean news = false;
                for (ReceivedMessage received : pull()) {
                    GcpDelivery letter = new GcpDelivery(received, 0);
                    news |= all.put(letter.brokerId(), letter) == null;
                    more &= !end.test(letter);
                }
                more &= news;
            }
            List<GcpDelivery> found = new ArrayList<>(all.values());
            found.sort(Comparator.comparing(
                            (GcpDelivery letter) -> letter.message().getPublishTime(), Timestamps.comparator())
                    .thenComparing(letter -> letter.message().getMessageId().length())
                    .thenComparing(letter -> letter.message().getMessageId()));
            try {
                return look.at(found);
            } finally {
                giveBack(found);
            }
        } finally {
            looking.unlock();
        }
    }

    private void giveBack(List<GcpDelivery> letters) {
        Failures.await(CompletableFuture.allOf(letters.stream()
                .map(letter -> settler.comeAgain(letter, Duration.ZERO).toCompletableFuture())
                .toArray(CompletableFuture[]::new)));
    }

    private List<ReceivedMessage> pull() {
        PullRequest request = PullRequest.newBuilder()
                .setSubscription(name)
                .setMaxMessages(AT_ONCE)
                .build();
        try {
            return polls.pullCallable()
                    .call(request, GrpcCallContext.createDefault().withTimeoutDuration(LAST_LOOK))
                    .getReceivedMessagesList();
        } catch (DeadlineExceededException nothing) {
            return List.of();
        }
    }

    private DeadLetter shown(PubsubMessage letter) {
        GcpDelivery delivery =
                new GcpDelivery(ReceivedMessage.newBuilder().setMessage(letter).build(), 0);
        Map<String, String> attributes = new HashMap<>(delivery.attributes());
        attributes.keySet().removeIf(GcpDeadLetters::isAboutTheDeath);
        return new DeadLetter(
                new MessageId(delivery.id()),
                delivery.body(),
                Map.copyOf(attributes),
                delivery.key(),
                diagnostics(letter));
    }

    private Diagnostics diagnostics(PubsubMessage letter) {
        String told = letter.getAttributesOrDefault(DIAGNOSTICS, "");
        String count = letter.getAttributesOrDefault(NATIVE_COUNT, "");
        if (!told.isEmpty() || !count.matches("[0-9]{1,9}")) {
            return DiagnosticsCodec.read(told);
        }
        Instant died = Instant.ofEpochMilli(Timestamps.toMillis(letter.getPublishTime()));
        return new Diagnostics(
                subscription.path(),
                "Pub/Sub gave it up after " + count
                        + " deliveries: its consumers ended, or let its lease lapse, each time",
                Optional.empty(),
                Optional.empty(),
                Integer.parseInt(count),
                died,
                died);
    }
}
