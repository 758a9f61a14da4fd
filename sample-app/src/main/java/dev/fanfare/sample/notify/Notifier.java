package dev.fanfare.sample.notify;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import dev.fanfare.sample.monitor.UptimeTransition;

/** Sends transitions out. Thread-safe. */
public final class Notifier {
    private final Channel channel;

    /** Sends to this channel. */
    public Notifier(Channel channel) {
        this.channel = channel;
    }

    /**
     * Posts a transition to the webhook. A receiver that fails is tried again, and again, and then the notification waits
     * in the dead-letter queue until somebody replays it; the later transitions of the site do not wait for that.
     */
    @Subscribe(
            value = "post-webhook",
            timeout = "30s",
            retry = @Retry(maxAttempts = 3, minBackoff = "1s", maxBackoff = "5s"))
    void postWebhook(Message<UptimeTransition> message) throws InterruptedException {
        channel.deliver(message.id().value(), message.event());
    }
}
