package dev.fanfare.local.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process as its driver has it. Not thread-safe. */
final class Child {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final long LONGEST_STOP_SECONDS = 25;
    private static final int TERMINATED = 143;

    private final String name;
    private final Role role;
    private final Process process;
    private boolean frozen;
    private boolean ended;

    /** What a process is there for. */
    enum Role {
        /** Has the directory, and neither publishes nor consumes. */
        BROKER,
        /** Publishes. */
        PUBLISHER,
        /** Consumes. */
        CONSUMER,
        /** Does everything. */
        ALL
    }

    private Child(String name, Role role, Process process) {
        this.name = name;
        this.role = role;
        this.process = process;
    }

    /** Starts a class in a small JVM; what it says goes into a file of the folder. */
    static Child start(String name, Role role, Path folder, String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx128m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-Djava.util.logging.config.file=" + folder.resolve(Round.LOGGING),
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(arguments);
        return new Child(
                name,
                role,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(name + ".out").toFile())
                        .start());
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    long pid() {
        return process.pid();
    }

    boolean isFrozen() {
        return frozen;
    }

    /** Whether it has ended although nobody has told it to. */
    boolean hasEndedByItself() {
        return !ended && !process.isAlive();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it ended with. */
    int exitCode() {
        return process.exitValue();
    }

    /** {@code kill -9}; returns when it is dead. */
    void kill() throws InterruptedException {
        ended = true;
        process.destroyForcibly();
        process.waitFor();
    }

    /** The system lets it stand still. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
        frozen = true;
    }

    /** The system lets it go on. */
    void thaw() throws IOException, InterruptedException {
        if (frozen) {
            signal("-CONT");
            frozen = false;
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, String.valueOf(pid())).start().waitFor();
    }

    void tell(String word) {
        try {
            OutputStream to = process.getOutputStream();
            to.write((word + "\n").getBytes(StandardCharsets.UTF_8));
            to.flush();
        } catch (IOException ended) {
            System.err.println(name + " does not listen: " + ended.getMessage());
        }
    }

    /** Tells it to end in good order. */
    void tellToStop() throws IOException, InterruptedException {
        ended = true;
        thaw();
        if (role == Role.BROKER) {
            process.destroy();
        } else {
            tell("stop");
        }
    }

    /** Waits, after {@link #tellToStop}; returns what was wrong with that, or nothing. */
    String awaitStop() throws InterruptedException {
        if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            String threads = stacks();
            kill();
            return name + " did not end within " + LONGEST_STOP_SECONDS + " s. " + threads;
        }
        int expected = role == Role.BROKER ? TERMINATED : 0;
        return process.exitValue() == expected ? "" : name + " ended with " + process.exitValue();
    }

    /** Has it write where its threads are. */
    private String stacks() throws InterruptedException {
        try {
            signal("-QUIT");
            boolean unused = process.waitFor(1, TimeUnit.SECONDS);
            return "Its threads are in " + name + ".out.";
        } catch (IOException failure) {
            return "Its threads cannot be had: " + failure.getMessage();
        }
    }
}
