package dev.fanfare.local.chaos;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FanfareBuilder;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.testkit.ChaosRules;
import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.app.AppLoader;
import dev.fanfare.testkit.app.Desk;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.Tempo;
import dev.fanfare.testkit.history.Rule;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The application that every process runs: the suite's, with all of its topics and subscriptions, at a high speed. */
record Application(Duration lease) {
    private static final Set<Group> GROUPS = EnumSet.allOf(Group.class);
    private static final Duration BACKOFF = Duration.ofMillis(150);
    private static final int MAX_ATTEMPTS = 4;

    private AppLoader loader() {
        return AppLoader.of(GROUPS, new Tempo(lease, BACKOFF, MAX_ATTEMPTS));
    }

    Topology topology() {
        return loader().topology();
    }

    List<Rule> rules() {
        return ChaosRules.rules(Features.of(Feature.EXACT_ATTEMPTS), topology());
    }

    Fanfare start(Provider provider, Eyes eyes, Desk desk, Map<String, String> settings) {
        FanfareBuilder builder = Fanfare.builder()
                .classLoader(loader())
                .provider(provider)
                .interceptor(eyes)
                .setting("provision", "create")
                .setting("shutdown.timeout", "10s");
        settings.forEach(builder::setting);
        GROUPS.forEach(group -> builder.handler(group.handlers(desk)));
        return builder.build().start();
    }
}
