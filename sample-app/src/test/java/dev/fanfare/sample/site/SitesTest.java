package dev.fanfare.sample.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.sample.RecordingPublisher;
import dev.fanfare.sample.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitesTest {
    private final Database database = Database.inMemory();
    private final SiteStore store = new SiteStore(database);
    private final RecordingPublisher<SiteAdded> added = new RecordingPublisher<>();
    private final VirtualTime time = new VirtualTime();
    private final Sites sites = new Sites(store, added, time);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAddedSiteIsKeptAndPublished() {
        Site site = sites.add("https://example.com:8443/health?full=yes");

        assertThat(store.all()).containsExactly(site);
        assertThat(site.addedAt()).isEqualTo(time.now());
        assertThat(added.events())
                .containsExactly(new SiteAdded(site.id(), "https://example.com:8443/health?full=yes"));
    }

    @Test
    void aSiteWhoseEventIsRefusedIsNotKeptAndCanBeAddedAgain() {
        added.refusing(true);
        assertThatThrownBy(() -> sites.add("http://a/")).isInstanceOf(PublishException.class);
        assertThat(store.all()).isEmpty();

        added.refusing(false);
        assertThat(sites.add("http://a/")).isEqualTo(store.all().get(0));
    }

    @Test
    void oneUrlIsWatchedOnce() {
        sites.add("http://a/");

        assertThatThrownBy(() -> sites.add("http://a/"))
                .isInstanceOf(DuplicateSiteException.class)
                .hasMessage("\"http://a/\" is watched already.");
        assertThat(added.events()).hasSize(1);
    }

    @Test
    void anIdIsNeverUsedAgain() {
        long first = sites.add("http://a/").id();
        assertThat(sites.delete(first)).isTrue();
        assertThat(sites.delete(first)).isFalse();

        assertThat(sites.add("http://a/").id()).isGreaterThan(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "example.com",
                "/path",
                "ftp://example.com/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http:",
                "http:///path",
                "http://exa mple.com/",
                "http://example.com:99999/",
                "http://example.com:0/",
                "http://user:secret@example.com/",
                "http://<script>/",
            })
    void whatIsNoHttpUrlIsRefused(String text) {
        assertThatThrownBy(() -> sites.add(text)).isInstanceOf(InvalidSiteException.class);
        assertThat(store.all()).isEmpty();
        assertThat(added.events()).isEmpty();
    }

    @Test
    void aUrlHasUpTo2000Characters() {
        String longest = "http://a/" + "x".repeat(1991);

        assertThat(sites.add(longest).url()).hasToString(longest);
        assertThatThrownBy(() -> sites.add(longest + "x")).isInstanceOf(InvalidSiteException.class);
    }
}
