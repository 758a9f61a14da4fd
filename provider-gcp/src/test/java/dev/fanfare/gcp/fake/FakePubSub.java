package dev.fanfare.gcp.fake;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** The fake as a server on a free port of the loopback. What it holds outlives its restarts. Thread-safe. */
public final class FakePubSub implements AutoCloseable {
    /** Who calls: one connection. */
    static final Context.Key<Object> CLIENT = Context.key("client");

    private final Faults faults = new Faults();
    private final FakeState state = new FakeState(faults);
    private final FakeIam iam = new FakeIam(state);
    private Server server;
    private final int port;

    private FakePubSub() {
        server = listen(0);
        port = server.getPort();
    }

    /** A running one, empty. */
    public static FakePubSub start() {
        return new FakePubSub();
    }

    /** {@code host:port}. */
    public String host() {
        return "127.0.0.1:" + port;
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    private Server listen(int on) {
        try {
            return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), on))
                    .addService(new FakeTopics(state))
                    .addService(new FakeSubscriptions(state))
                    .addService(iam.service())
                    .intercept(new WhoCalls())
                    .maxInboundMessageSize(20 << 20)
                    .permitKeepAliveTime(1, TimeUnit.SECONDS)
                    .build()
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class WhoCalls implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            Object client = String.valueOf(call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
            return Contexts.interceptCall(Context.current().withValue(CLIENT, client), call, headers, next);
        }
    }

    /** Cuts every connection; whoever connects again finds all as it was. */
    public synchronized void restart() {
        end();
        server = listen(port);
    }

    private void end() {
        server.shutdownNow();
        try {
            if (!server.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The fake does not end.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        end();
        state.close();
    }
}
