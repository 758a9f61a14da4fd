package dev.fanfare.local.remote;

import dev.fanfare.local.wire.Tended;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Figures;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A broker that is in another process, and may be in this one later. Thread-safe. When the connection is lost, what is being
 * published waits for the next one; sources end with it, and the runtime opens others.
 *
 * <p>A thread of its own looks after the connection, and makes the next one.
 */
public final class RemoteTransport implements Tended {
    private static final Logger LOG = System.getLogger("dev.fanfare.local.remote");
    private static final long NANOS = 1_000_000;
    private static final long LOOK_MILLIS = 500;
    private static final long FIRST_WAIT_MILLIS = 10;
    private static final long LONGEST_WAIT_MILLIS = 250;

    private final ProviderContext context;
    private final Route route;
    private final Patience patience;
    private final ExecutorService callbacks = Executors.newCachedThreadPool(task -> daemon(task, "accepted"));
    private final Shipping shipping;
    private final Thread keeper = daemon(this::keep, "connection");

    /** The broker of this process, once it is here: then nothing stands in between any more. */
    private volatile @Nullable Transport own;

    private @Nullable Session session;
    private String reason = "it was not reached yet";
    private boolean closed;

    private RemoteTransport(ProviderContext context, Route route, Patience patience) {
        this.context = context;
        this.route = route;
        this.patience = patience;
        this.shipping = new Shipping(context.topology(), this::callBack, patience.publishing());
    }

    /**
     * Connects.
     *
     * @throws ConfigurationException if the broker cannot be had, or the topology does not fit
     */
    public static RemoteTransport open(ProviderContext context, Route route, Patience patience) {
        RemoteTransport transport = new RemoteTransport(context, route, patience);
        try {
            transport.connectFirst();
            transport.keeper.start();
            return transport;
        } catch (RuntimeException | Error failure) {
            transport.close();
            throw failure;
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, "fanfare-local-" + name);
        thread.setDaemon(true);
        return thread;
    }

    /** What others do when a message is accepted may block. Once this is closed there is nothing left to hold up. */
    private void callBack(Runnable callback) {
        try {
            callbacks.execute(callback);
        } catch (RejectedExecutionException closing) {
            callback.run();
        }
    }

    @Override
    public List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages) {
        Transport here = own;
        return here != null ? here.publish(topic, messages) : shipping.publish(topic, messages, false);
    }

    @Override
    public List<CompletionStage<Void>> publishWaiting(Topology.Topic topic, List<OutboundMessage> messages) {
        Transport here = own;
        return here != null ? here.publishWaiting(topic, messages) : shipping.publish(topic, messages, true);
    }

    @Override
    public Source open(Topology.Subscription subscription) {
        Session current = current();
        Transport here = own;
        if (here != null) {
            return here.open(subscription);
        }
        if (current == null) {
            throw unreachable("Subscription \"" + subscription.path() + "\" cannot be opened");
        }
        return current.subscribe(subscription);
    }

    @Override
    public Letters deadLetters(Topology.Subscription subscription) {
        return new RoamingDeadLetters(() -> deadLettersNow(subscription));
    }

    private Letters deadLettersNow(Topology.Subscription subscription) {
        Session current = current();
        Transport here = own;
        if (here != null) {
            return tended(here).deadLetters(subscription);
        }
        if (current == null) {
            throw unreachable("The dead letters of \"" + subscription.path() + "\" cannot be had");
        }
        return current.deadLetters(subscription);
    }

    @Override
    public Optional<Figures> figures(Topology.Subscription subscription) {
        Session current = current();
        Transport here = own;
        if (here != null) {
            return tended(here).figures(subscription);
        }
        if (current == null) {
            throw unreachable("The figures of \"" + subscription.path() + "\" cannot be had");
        }
        return current.figures(subscription);
    }

    private static Tended tended(Transport here) {
        return (Tended) here;
    }

    private synchronized FanfareException unreachable(String what) {
        return new FanfareException(what + ": "
                + (closed ? "the local transport is closed" : route.name() + " is not there: " + reason) + ".");
    }

    /** The session, waited for if there is none; null if there is none even so, or the broker is here. */
    private synchronized @Nullable Session current() {
        awaitWhile(patience.opening().toMillis(), () -> session == null && own == null && !closed);
        return session;
    }

    private void connectFirst() {
        long deadline = System.nanoTime() + patience.starting().toNanos();
        for (long wait = FIRST_WAIT_MILLIS; ; wait = longer(wait)) {
            try {
                connect();
                return;
            } catch (IOException | LostException failure) {
                boolean hopeless = failure instanceof IOException known && !route.mayPass(known);
                if (hopeless || System.nanoTime() > deadline || !pause(wait)) {
                    throw new ConfigurationException(
                            "The local broker cannot be used:",
                            List.of(route.name() + " is not there: " + failure.getMessage() + "."));
                }
            }
        }
    }

    /** Finds the broker, and goes on there. */
    private void connect() throws IOException {
        Route.Place place = route.find();
        if (place instanceof Route.Place.Here here) {
            here(here.transport());
        } else if (place instanceof Route.Place.There there) {
            there(there.link());
        }
    }

    private void here(Transport transport) {
        shipping.to(transport);
        synchronized (this) {
            own = transport;
            notifyAll();
            if (!closed) {
                return;
            }
        }
        transport.close();
    }

    private void there(Link link) {
        Session opened;
        try {
            opened = Session.open(link, context.topology(), context.provision());
        } catch (RuntimeException failure) {
            link.close();
            throw failure;
        }
        synchronized (this) {
            if (closed) {
                link.close();
                return;
            }
            session = opened;
            notifyAll();
        }
        shipping.over(opened);
        link.onLost(why -> lost(opened, why));
    }

    private void lost(Session ended, LostException why) {
        shipping.lost(ended);
        synchronized (this) {
            if (session == ended) {
                session = null;
                reason = String.valueOf(why.getMessage());
                notifyAll();
                if (!closed) {
                    LOG.log(Level.WARNING, "{0} Looking for the next one.", reason);
                }
            }
        }
    }

    /** Until it is closed, or the broker is here. */
    private void keep() {
        long wait = FIRST_WAIT_MILLIS;
        while (goesOn()) {
            Session current = connected();
            if (current != null) {
                current.link().lookAfter();
                wait = FIRST_WAIT_MILLIS;
                awaitLoss();
            } else if (!reconnect() && pause(wait)) {
                wait = longer(wait);
            }
        }
    }

    private synchronized boolean goesOn() {
        return !closed && own == null;
    }

    private synchronized @Nullable Session connected() {
        return session;
    }

    private boolean reconnect() {
        try {
            connect();
            LOG.log(Level.INFO, "{0} is there again{1}.", route.name(), own == null ? "" : ", in this process");
            return true;
        } catch (IOException | FanfareException failure) {
            String why = String.valueOf(failure.getMessage());
            synchronized (this) {
                reason = why;
            }
            shipping.expire(why);
            return false;
        }
    }

    private synchronized void awaitLoss() {
        awaitWhile(LOOK_MILLIS, () -> session != null && !closed);
    }

    /** False if it was closed, or the thread interrupted, meanwhile. */
    private synchronized boolean pause(long millis) {
        return awaitWhile(millis, () -> !closed) && !closed;
    }

    /** Under the lock: waits while it is so, and no longer than that; false if the thread was interrupted. */
    private boolean awaitWhile(long millis, BooleanSupplier so) {
        long deadline = System.nanoTime() + millis * NANOS;
        try {
            for (long left = millis; left > 0 && so.getAsBoolean(); left = (deadline - System.nanoTime()) / NANOS) {
                wait(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long longer(long wait) {
        return Math.min(LONGEST_WAIT_MILLIS, wait * 2);
    }

    @Override
    public void close() {
        Session last;
        synchronized (this) {
            closed = true;
            last = session;
            session = null;
            notifyAll();
        }
        shipping.close();
        if (last != null) {
            last.link().close();
        }
        awaitKeeper();
        Transport here = own;
        if (here != null) {
            here.close();
        }
        callbacks.shutdown();
    }

    /** It may be about to take the broker over, which has to be closed then. */
    private void awaitKeeper() {
        boolean interrupted = false;
        while (keeper.isAlive()) {
            try {
                keeper.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
