package dev.fanfare.benchmarks.aws;

import java.net.URI;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One client from publish to handled, in a JVM of its own. Arguments: kind, URL of the server, {@code standard} or {@code fifo},
 * messages, a prefix of names. Prints messages a second, and what a message cost this process.
 */
public final class AwsProbe {
    private static final long PATIENCE_SECONDS = 120;

    private AwsProbe() {}

    /** Entry point. */
    public static void main(String[] args) throws Exception {
        Target target = new Target(URI.create(args[1]), args[4], args[2].equals("fifo"));
        int messages = Integer.parseInt(args[3]);
        Semaphore handled = new Semaphore(0);
        new FanfareClient(target, () -> {}).close();
        Client client = ClientKind.valueOf(args[0]).start(target, handled::release);
        pass(client, handled, messages / 2);
        Work before = Work.now();
        pass(client, handled, messages);
        Work after = Work.now();
        System.out.println("threads " + Work.threads());
        System.out.println("rate " + messages * 1e9 / (after.nanos() - before.nanos()));
        System.out.println("cpu " + (after.cpuNanos() - before.cpuNanos()) / 1e3 / messages);
        System.out.println("bytes " + (after.bytes() - before.bytes()) / (double) messages);
        // Without closing: that takes as long as a poll.
        Runtime.getRuntime().halt(0);
    }

    private static void pass(Client client, Semaphore handled, int messages) throws InterruptedException {
        client.publish(messages);
        if (!handled.tryAcquire(messages, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "Only " + handled.availablePermits() + " of " + messages + " were handled.");
        }
    }
}
