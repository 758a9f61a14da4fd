package dev.fanfare.gcp;

import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.testkit.TestBroker;
import java.util.Map;
import java.util.UUID;

/** A server that takes any project, in which each test has one of its own. */
record GcpServer(String host, String project) implements TestBroker {
    static GcpServer at(String host) {
        return new GcpServer(host, "test-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Override
    public Provider provider() {
        return new GcpProvider();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(GcpSettings.EMULATOR_HOST, host, GcpSettings.PROJECT, project);
    }

    @Override
    public void close() {}
}
