package dev.fanfare.processor.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocsTest {
    @Test
    void blockTagsAreLeftOut() {
        assertThat(Docs.text(" A user has signed up.\n @param userId the user\n @since 1\n"))
                .isEqualTo("A user has signed up.");
    }

    @Test
    void linesBecomeOneLineAndParagraphsStayApart() {
        assertThat(Docs.text(" One\n two.\r\n\r\n <p>Three\n four.\n")).isEqualTo("One two.\n\nThree four.");
    }

    @Test
    void inlineTagsKeepTheirText() {
        assertThat(Docs.text("See {@code a < b}, {@link Order#id the id}, {@link Order#id} and {@link #plan}."))
                .isEqualTo("See a < b, the id, Order.id and plan.");
    }

    @Test
    void markupIsRemovedAndEntitiesAreRead() {
        assertThat(Docs.text("<b>Bold</b> &lt;tag&gt; &amp;lt;")).isEqualTo("Bold <tag> &lt;");
    }

    @Test
    void nothingStaysOfTagsAlone() {
        assertThat(Docs.text(" @see Order\n")).isEmpty();
    }
}
