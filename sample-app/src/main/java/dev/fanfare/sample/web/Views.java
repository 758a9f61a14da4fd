package dev.fanfare.sample.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.Health;
import dev.fanfare.sample.monitor.Check;
import dev.fanfare.sample.monitor.SiteStatus;
import dev.fanfare.sample.monitor.State;
import dev.fanfare.sample.site.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API's JSON looks like; times are ISO 8601. */
final class Views {
    private Views() {}

    /** A site as it was registered. */
    record SiteView(long id, String url, String addedAt) {
        static SiteView of(Site site) {
            return new SiteView(site.id(), site.url().toString(), site.addedAt().toString());
        }
    }

    /** One check. */
    record CheckView(State state, String detail, long millis, String at) {
        static CheckView of(Check check) {
            return new CheckView(
                    check.state(),
                    check.detail(),
                    check.millis(),
                    check.startedAt().toString());
        }
    }

    /** A site and how it is; {@code lastCheck} is null before the first. */
    record SiteStatusView(
            long id,
            String url,
            State state,
            String since,
            @Nullable CheckView lastCheck,
            List<CheckView> recent) {
        static SiteStatusView of(SiteStatus status) {
            List<CheckView> recent = status.recent().stream().map(CheckView::of).toList();
            return new SiteStatusView(
                    status.site().id(),
                    status.site().url().toString(),
                    status.state(),
                    status.since().toString(),
                    recent.isEmpty() ? null : recent.get(0),
                    recent);
        }
    }

    /** A publisher or subscription of Fanfare. */
    record PartView(
            String kind,
            String name,
            Health.State state,
            @Nullable String reason) {
        static PartView of(Health.Entry entry) {
            return new PartView(
                    entry.kind(), entry.name(), entry.state(), entry.reason().orElse(null));
        }
    }

    /** Everything at a glance. */
    record StatusView(long up, long down, int deadLetters, List<SiteStatusView> sites, List<PartView> messaging) {
        static StatusView of(List<SiteStatus> sites, int deadLetters, Health health) {
            long down =
                    sites.stream().filter(site -> site.state() == State.DOWN).count();
            return new StatusView(
                    sites.size() - down,
                    down,
                    deadLetters,
                    sites.stream().map(SiteStatusView::of).toList(),
                    health.entries().stream().map(PartView::of).toList());
        }
    }

    /** A message that a subscription gave up on. */
    record DeadLetterView(
            String id,
            String subscription,
            String reason,
            @Nullable String exception,
            int attempts,
            String firstFailure,
            String lastFailure,
            JsonNode event) {
        static DeadLetterView of(DeadLetter letter, Json json) {
            DeadLetter.Diagnostics why = letter.diagnostics();
            return new DeadLetterView(
                    letter.id().value(),
                    why.subscription(),
                    why.reason(),
                    why.exception().orElse(null),
                    why.attempts(),
                    why.firstFailure().toString(),
                    why.lastFailure().toString(),
                    json.show(letter.body()));
        }
    }
}
