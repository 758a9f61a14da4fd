package dev.fanfare.sample.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.sample.demo.Event.Kind;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What happens in the demonstration, in order.
 *
 * @param narrator tells it
 * @param client talks to the application
 * @param shop the first site
 * @param blog the second site
 * @param receiver gets the notifications
 */
record Story(Narrator narrator, Client client, Target shop, Target blog, Receiver receiver) {
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int ATTEMPTS = 3;

    void tell(URI monitor) throws IOException, InterruptedException {
        narrator.chapter("Fanfare's sample: an uptime monitor of three services, site, monitor and notify.");
        narrator.line("monitor", "HTTP API, page", monitor.toString());
        narrator.line("shop", "a target", shop.url().toString());
        narrator.line("blog", "a target", blog.url().toString());
        narrator.line("receiver", "the webhook", receiver.url().toString());

        narrator.chapter("1. Two sites are added through the HTTP API. Each is checked at once.");
        long shopId = add(shop);
        long blogId = add(blog);
        narrator.line("", "", "Both are up. The first state counts as up, so nothing is announced.");

        narrator.chapter("2. The shop breaks. The next scheduled check finds out.");
        shop.answers(503);
        notified(shopId, "DOWN");

        narrator.chapter("3. The shop is mended.");
        shop.answers(200);
        notified(shopId, "UP");

        narrator.chapter("4. The webhook's receiver breaks; then the blog breaks. Retries follow after 1 s and 2 s.");
        receiver.answers(500);
        blog.answers(503);
        Event lost = narrator.await(Kind.PUBLISHED, "uptime-transition");
        expectState(blogId, "DOWN");
        narrator.print(lost);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            narrator.expect(Kind.POSTED, "webhook");
            narrator.expect(Kind.FAILED, "post-webhook");
        }
        awaitDeadLetter(lost.id());

        narrator.chapter("5. The receiver is mended, and the dead letter replayed.");
        receiver.answers(204);
        replay(lost.id());

        narrator.chapter("6. The blog is mended, and both sites are removed.");
        blog.answers(200);
        notified(blogId, "UP");
        remove(shopId);
        remove(blogId);
        narrator.chapter("Done: 2 sites, 4 transitions, 4 notifications, one of them by way of the dead-letter queue.");
    }

    private long add(Target target) throws IOException, InterruptedException {
        String body = "{\"url\":\"" + target.url() + "\"}";
        long id = client.call("POST", "/sites", body, 201).path("id").longValue();
        narrator.line("api", "POST /sites", body + " -> 201, site " + id);
        narrator.expect(Kind.PUBLISHED, "site-added");
        narrator.expect(Kind.HANDLED, "check-new-site");
        expectState(id, "UP");
        return id;
    }

    private void notified(long id, String state) throws IOException, InterruptedException {
        Event published = narrator.await(Kind.PUBLISHED, "uptime-transition");
        expectState(id, state);
        narrator.print(published);
        narrator.expect(Kind.POSTED, "webhook");
        narrator.expect(Kind.HANDLED, "post-webhook");
    }

    private void expectState(long id, String expected) throws IOException, InterruptedException {
        for (JsonNode site : client.get("/status").path("sites")) {
            if (site.path("id").longValue() == id) {
                String state = site.path("state").textValue();
                JsonNode check = site.path("lastCheck");
                narrator.line(
                        "checked",
                        "site " + id,
                        state + ", " + check.path("detail").textValue() + " in "
                                + check.path("millis").longValue() + " ms");
                if (expected.equals(state) && check.isObject()) {
                    return;
                }
            }
        }
        throw new StepMissingException("Site " + id + " should be checked and " + expected + ".");
    }

    private void awaitDeadLetter(String id) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + narrator.patience().toNanos();
        while (System.nanoTime() < deadline) {
            for (JsonNode letter : client.get("/dead-letters")) {
                if (letter.path("id").textValue().equals(id)) {
                    narrator.line("api", "GET /dead-letters", id);
                    narrator.line("", "", letter.path("reason").textValue());
                    return;
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        throw new StepMissingException("Message " + id + " should be in the dead-letter queue.");
    }

    private void replay(String id) throws IOException, InterruptedException {
        client.call("POST", "/dead-letters/" + id + "/replay", "", 202);
        narrator.line("api", "POST /dead-letters", id + "/replay -> 202");
        Event posted = narrator.expect(Kind.POSTED, "webhook");
        narrator.expect(Kind.HANDLED, "post-webhook");
        if (!posted.id().equals(id) || !client.get("/dead-letters").isEmpty()) {
            throw new StepMissingException("Message " + id + " should have been replayed under its own id.");
        }
        narrator.line("api", "GET /dead-letters", "-> none left");
    }

    private void remove(long id) throws IOException, InterruptedException {
        client.call("DELETE", "/sites/" + id, "", 204);
        narrator.line("api", "DELETE /sites/" + id, "-> 204");
    }
}
