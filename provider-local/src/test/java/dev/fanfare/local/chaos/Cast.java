package dev.fanfare.local.chaos;

import dev.fanfare.local.chaos.Child.Role;
import dev.fanfare.local.faults.ProcessFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The processes of a round. Not thread-safe. */
final class Cast {
    private static final String BROKER = "dev.fanfare.local.StandaloneBroker";
    private static final Pattern OWNER = Pattern.compile("process ([0-9]+),");

    private final Mode mode;
    private final Path folder;
    private final Path directory;
    private final Orders common;
    private final List<String> brokersArguments;
    private final Random random;
    private final List<Child> children = new ArrayList<>();
    private int started;

    Cast(Mode mode, long seed, Duration lease, ProcessFault fault, Path folder, Path directory, Random random)
            throws IOException {
        this.mode = mode;
        this.folder = folder;
        this.directory = directory;
        this.random = random;
        String sync = random.nextBoolean() ? "always" : "interval:50ms";
        Path token = folder.resolve("token");
        int port = freePort();
        this.brokersArguments = List.of(
                "--dir", directory.toString(), "--sync", sync, "--port", "" + port, "--token-file", token.toString());
        Orders orders = Orders.of()
                .with(Orders.SEED, seed)
                .with(Orders.FOLDER, folder)
                .with(Orders.LEASE, lease.toMillis())
                .with(Orders.FAULT, fault);
        if (mode == Mode.STANDALONE) {
            Files.writeString(token, "token-of-the-chaos-run-" + seed);
            this.common = orders.with(Orders.SETTING + "local.url", "fanfare://127.0.0.1:" + port)
                    .with(Orders.SETTING + "local.token-file", token);
        } else {
            this.common =
                    orders.with(Orders.SETTING + "local.dir", directory).with(Orders.SETTING + "local.sync", sync);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    List<Child> all() {
        return List.copyOf(children);
    }

    void begin() throws IOException {
        for (Role role : mode.roles()) {
            start(role);
        }
    }

    private void start(Role role) throws IOException {
        int number = ++started;
        String name = role.name().toLowerCase(Locale.ROOT) + number;
        children.add(
                role == Role.BROKER
                        ? Child.start(name, role, folder, BROKER, brokersArguments)
                        : Child.start(name, role, folder, ChaosChild.class.getName(), orders(role, name, number)));
    }

    private List<String> orders(Role role, String name, int number) {
        return common.with(Orders.NAME, name)
                .with(Orders.NUMBER, number)
                .with(Orders.INSTANCES, role == Role.ALL ? 2 : 1)
                .with(Orders.CONSUMES, role != Role.PUBLISHER)
                .with(Orders.PUBLISHERS, role == Role.CONSUMER ? 0 : 3)
                .words();
    }

    /** Another one of its kind takes its place. */
    void replace(Child ended) throws IOException {
        children.remove(ended);
        start(ended.role());
    }

    void clear() {
        children.clear();
    }

    /** Whether this one has the directory, or was the last that had it. */
    boolean isOwner(Child child) throws IOException {
        return child.pid() == ownerPid();
    }

    /** The one that has the directory; any, if none is known to have it just now. */
    Child owner() throws IOException {
        long pid = ownerPid();
        return any(child -> child.pid() == pid)
                .orElseGet(() -> any(child -> true).orElseThrow());
    }

    /** One of this kind; if possible one that has not got the directory. */
    Child any(Role role) throws IOException {
        long pid = ownerPid();
        Optional<Child> other = any(child -> child.role() == role && child.pid() != pid);
        return other.or(() -> any(child -> child.role() == role))
                .orElseGet(() -> any(child -> true).orElseThrow());
    }

    private Optional<Child> any(Predicate<Child> which) {
        List<Child> some = children.stream().filter(which).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    private long ownerPid() throws IOException {
        try {
            Matcher signed = OWNER.matcher(Files.readString(directory.resolve("lock"), StandardCharsets.UTF_8));
            return signed.find() ? Long.parseLong(signed.group(1)) : 0;
        } catch (NoSuchFileException nobody) {
            return 0;
        }
    }
}
