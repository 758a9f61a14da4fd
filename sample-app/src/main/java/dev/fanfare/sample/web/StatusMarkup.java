package dev.fanfare.sample.web;

import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.Health;
import dev.fanfare.sample.monitor.Check;
import dev.fanfare.sample.monitor.SiteStatus;
import dev.fanfare.sample.monitor.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The live part of the status page. Every text goes through {@link Html#escape}.
 *
 * @param sites what is watched
 * @param deadLetters what was given up on
 * @param health how the messaging is
 * @param now the time that ages are told from
 */
record StatusMarkup(List<SiteStatus> sites, List<DeadLetter> deadLetters, Health health, Instant now) {
    private static final String NONE =
            "<p class=\"empty\">Nothing is watched yet. Add a site above, or with curl.</p>\n";

    String html() {
        StringBuilder html = new StringBuilder(summary());
        if (sites.isEmpty()) {
            html.append(NONE);
        } else {
            html.append("<ul class=\"sites\">\n");
            sites.forEach(site -> html.append(site(site)));
            html.append("</ul>\n");
        }
        if (!deadLetters.isEmpty()) {
            html.append("<h2>Dead letters</h2>\n<ul class=\"letters\">\n");
            deadLetters.forEach(letter -> html.append(letter(letter)));
            html.append("</ul>\n");
        }
        return html.append(messaging()).toString();
    }

    private String summary() {
        long down = sites.stream().filter(site -> site.state() == State.DOWN).count();
        String text =
                sites.isEmpty() ? "No sites" : down == 0 ? "All sites are up" : down + " of " + sites.size() + " down";
        return "<p class=\"summary " + (down == 0 ? "up" : "down") + "\" role=\"status\">" + text + "</p>\n";
    }

    private String site(SiteStatus status) {
        String url = Html.escape(status.site().url().toString());
        String path = "/sites/" + status.site().id();
        boolean checked = !status.recent().isEmpty();
        String kind = checked ? Html.lower(status.state()) : "new";
        return "<li class=\"site " + kind + "\">"
                + "<span class=\"badge\">" + (checked ? Html.lower(status.state()) : "waiting") + "</span>"
                + "<span class=\"what\"><a href=\"" + url + "\" rel=\"noreferrer\">" + url + "</a>"
                + "<small>" + Html.escape(detail(status)) + "</small></span>"
                + bars(status.recent())
                + "<span class=\"actions\">" + Html.button("POST", path + "/check", "Check now", url)
                + Html.button("DELETE", path, "Remove", url) + "</span></li>\n";
    }

    private String detail(SiteStatus status) {
        if (status.recent().isEmpty()) {
            return "not checked yet";
        }
        Check last = status.recent().get(0);
        return last.detail() + " in " + last.millis() + " ms, " + age(last.startedAt()) + " ago; "
                + Html.lower(status.state()) + " for " + age(status.since());
    }

    private static String bars(List<Check> recent) {
        List<Check> oldestFirst = new ArrayList<>(recent);
        Collections.reverse(oldestFirst);
        StringBuilder bars = new StringBuilder("<span class=\"bars\" aria-hidden=\"true\">");
        oldestFirst.forEach(check -> bars.append("<i class=\"")
                .append(Html.lower(check.state()))
                .append("\" title=\"")
                .append(Html.escape(check.detail() + " at " + check.startedAt()))
                .append("\"></i>"));
        return bars.append("</span>").toString();
    }

    private String letter(DeadLetter letter) {
        String id = Html.escape(letter.id().value());
        DeadLetter.Diagnostics why = letter.diagnostics();
        return "<li class=\"letter\"><span class=\"what\"><b>" + Html.escape(why.subscription()) + "</b>"
                + "<small>" + Html.escape(why.reason()) + "</small><small>" + id + ", " + age(why.lastFailure())
                + " ago</small></span>"
                + "<span class=\"actions\">" + Html.button("POST", "/dead-letters/" + id + "/replay", "Replay", id)
                + "</span></li>\n";
    }

    private String messaging() {
        StringBuilder html = new StringBuilder("<h2>Messaging</h2>\n<ul class=\"parts\">\n");
        for (Health.Entry entry : health.entries()) {
            html.append("<li class=\"")
                    .append(Html.lower(entry.state()))
                    .append("\">")
                    .append(Html.escape(entry.kind() + " " + entry.name()))
                    .append(" <b>")
                    .append(Html.lower(entry.state()))
                    .append("</b>")
                    .append(Html.escape(
                            entry.reason().map(reason -> ": " + reason).orElse("")))
                    .append("</li>\n");
        }
        return html.append("</ul>\n").toString();
    }

    private String age(Instant since) {
        long seconds = Math.max(0, Duration.between(since, now).toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200
                ? seconds / 60 + " min"
                : seconds < 172_800 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }
}
