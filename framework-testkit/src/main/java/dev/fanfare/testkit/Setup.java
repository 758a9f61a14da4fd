package dev.fanfare.testkit;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FanfareBuilder;
import dev.fanfare.runtime.Interceptor;
import dev.fanfare.testkit.Member.Reaction;
import dev.fanfare.testkit.app.AppLoader;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.Tempo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts one instance of an application together. Not thread-safe. */
final class Setup {
    private final Bench bench;
    private final Set<Group> groups;
    private final Map<String, Reaction> reactions = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final List<Interceptor> interceptors = new ArrayList<>();
    private Probe.Watcher watcher = Probe.Watcher.NOBODY;
    private Tempo tempo;

    Setup(Bench bench, Set<Group> groups, Tempo tempo) {
        this.bench = bench;
        this.groups = groups;
        this.tempo = tempo;
        settings.put("provision", "create");
        settings.put("shutdown.timeout", bench.features().patience().toMillis() / 2 + "ms");
    }

    /** What the handler of this subscription does; by default it is content. */
    Setup on(String subscription, Reaction reaction) {
        reactions.put(subscription, reaction);
        return this;
    }

    /** A setting, without the leading {@code fanfare.}. */
    Setup setting(String key, String value) {
        settings.put(key, value);
        return this;
    }

    Setup watchedBy(Probe.Watcher all) {
        watcher = all;
        return this;
    }

    Setup interceptedBy(Interceptor interceptor) {
        interceptors.add(interceptor);
        return this;
    }

    Setup at(Tempo other) {
        tempo = other;
        return this;
    }

    /** @throws dev.fanfare.runtime.ConfigurationException as the product does */
    Member start() {
        Probe probe = new Probe(bench.broker().provider(), bench.clock().source(), watcher);
        Member.Log log = new Member.Log(reactions);
        FanfareBuilder builder = Fanfare.builder()
                .classLoader(AppLoader.of(groups, tempo))
                .provider(probe)
                .time(bench.clock().source());
        bench.broker().settings().forEach(builder::setting);
        settings.forEach(builder::setting);
        interceptors.forEach(builder::interceptor);
        groups.forEach(group -> builder.handler(group.handlers(log)));
        return bench.joined(new Member(builder.build().start(), probe, log));
    }
}
