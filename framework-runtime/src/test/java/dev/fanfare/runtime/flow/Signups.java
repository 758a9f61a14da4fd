package dev.fanfare.runtime.flow;

import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.testing.FakeQueue;
import dev.fanfare.runtime.testing.Handler;
import dev.fanfare.runtime.testing.Scenario;
import dev.fanfare.runtime.testing.Signup;

/** A running subscription of signups on a fake broker, and short words for what tests do with it. */
final class Signups implements AutoCloseable {
    static final String PATH = "signups/welcome";

    final Scenario scenario = new Scenario();
    private Fanfare fanfare;

    void start(Handler.Each each) {
        start(scenario.subscribe(PATH, Handler.of(each)));
    }

    void start(Scenario prepared) {
        fanfare = prepared.start();
    }

    Fanfare fanfare() {
        return fanfare;
    }

    void publish(int number) {
        fanfare.publisher(Signup.class).publish(signup(number));
    }

    static Signup signup(int number) {
        return new Signup(number, "pro", "ada@example.com");
    }

    FakeQueue queue() {
        return scenario.broker().queue(PATH);
    }

    void awaitSettled(String how, int count) {
        await().until(() -> queue().ids(how).size() == count);
    }

    Diagnostics dead(int index) {
        return DiagnosticsCodec.read(queue().log().stream()
                .filter(entry -> entry.how().equals("dead"))
                .toList()
                .get(index)
                .diagnostics());
    }

    Diagnostics dead(String id) {
        return DiagnosticsCodec.read(queue().log().stream()
                .filter(entry -> entry.how().equals("dead") && entry.id().equals(id))
                .findFirst()
                .orElseThrow()
                .diagnostics());
    }

    @Override
    public void close() {
        scenario.close();
    }
}
