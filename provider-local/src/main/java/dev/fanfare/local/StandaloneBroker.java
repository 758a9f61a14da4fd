package dev.fanfare.local;

import dev.fanfare.local.share.Host;
import dev.fanfare.local.share.KeptToken;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A broker as a program of its own: the main class of the standalone jar. */
final class StandaloneBroker implements AutoCloseable {
    private static final int USAGE = 64;
    private static final int CANNOT_START = 1;

    private final LocalBroker broker;
    private final TimeSource time;
    private final Host host;
    private final Runnable http;

    /** @param http ends looking into it */
    private StandaloneBroker(LocalBroker broker, TimeSource time, Host host, Runnable http) {
        this.broker = broker;
        this.time = time;
        this.host = host;
        this.http = http;
    }

    /**
     * Opens the directory and listens.
     *
     * @throws FanfareException if the directory cannot be used
     * @throws IOException if the address cannot be had
     */
    static StandaloneBroker open(StandaloneOptions options) throws IOException {
        LocalBroker broker = LocalBroker.open(options.storage());
        TimeSource time = TimeSource.system();
        try {
            Path directory = options.storage().directory();
            broker.behave(options.behaviour());
            Optional<String> given = options.token();
            String token = given.isPresent() ? given.get() : KeptToken.of(directory);
            Host host = Host.open(directory, options.address(), token, LocalProvider.serving(broker), time);
            broker.http().onChange(host::tell);
            return new StandaloneBroker(broker, time, host, broker.http().use(options.http(), time));
        } catch (IOException | RuntimeException failure) {
            broker.close();
            time.close();
            throw failure;
        }
    }

    InetSocketAddress address() {
        return host.address();
    }

    /** Says good-bye to the clients, and lets go of the directory. */
    @Override
    public void close() {
        http.run();
        host.close();
        broker.close();
        time.close();
    }

    /** Entry point. */
    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(StandaloneOptions.USAGE);
            return;
        }
        int code = start(System.out, System.err, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Starts a broker that runs until the JVM ends; returns 0, or the exit code if it cannot. */
    private static int start(PrintStream out, PrintStream err, String... arguments) {
        try {
            StandaloneOptions options = StandaloneOptions.of(arguments);
            StandaloneBroker broker = open(options);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "fanfare-local-closing"));
            // The only thread that is no daemon: it keeps the JVM until a signal ends it.
            new Thread(StandaloneBroker::stay, "fanfare-local-broker").start();
            out.println("Fanfare broker of " + options.storage().directory() + " listens on " + shown(broker.address())
                    + ".");
            out.flush();
            return 0;
        } catch (StandaloneOptions.Wrong wrong) {
            err.println(wrong.getMessage());
            err.println("java -jar fanfare-local-standalone.jar --help says how to start it.");
            return USAGE;
        } catch (IOException | FanfareException failure) {
            err.println("The broker cannot start: " + failure.getMessage());
            return CANNOT_START;
        }
    }

    private static void stay() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park();
        }
    }

    private static String shown(InetSocketAddress address) {
        return "fanfare://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
