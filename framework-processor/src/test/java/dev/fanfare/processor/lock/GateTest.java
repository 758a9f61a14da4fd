package dev.fanfare.processor.lock;

import static dev.fanfare.processor.lock.Change.ID;
import static dev.fanfare.processor.lock.Schemata.INT;
import static dev.fanfare.processor.lock.Schemata.NULLABLE_INT;
import static dev.fanfare.processor.lock.Schemata.NULLABLE_STRING;
import static dev.fanfare.processor.lock.Schemata.STRING;
import static dev.fanfare.processor.lock.Schemata.plain;
import static dev.fanfare.processor.lock.Schemata.record;
import static dev.fanfare.processor.lock.Schemata.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.Compatibility;
import dev.fanfare.processor.lock.Breach.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the comparison says beyond single rules. */
class GateTest {
    @Test
    void aBreachNamesTheNewTypeAndTheComponent() {
        Contract before = plain(record("", "b:" + ref("Old")), "Old", record("", "x:" + INT));
        Contract after = plain(record("", "b:" + ref("New")), "New", record("", "x:" + STRING));

        assertThat(Gate.compare(before, after, Compatibility.FULL))
                .containsExactly(
                        new Breach(Kind.TYPE, Direction.BACKWARD, "New", "x", "int", "String"),
                        new Breach(Kind.TYPE, Direction.FORWARD, "New", "x", "int", "String"));
    }

    @Test
    void whatLooksRenamedIsSuggestedAsAnAlias() {
        Contract before = plain(record("", ID, "mail:" + STRING));
        Contract after = plain(record("", ID, "email:" + STRING));

        assertThat(Gate.compare(before, after, Compatibility.BACKWARD))
                .extracting(Breach::after)
                .containsExactly("@Alias(\"mail\")");
    }

    @Test
    void onlyTransitiveModesLookAtOlderVersionsThanTheLast() {
        Contract oldest = plain(record("", ID, "note?:" + NULLABLE_STRING));
        Contract older = plain(record("", ID));
        Contract newer = plain(record("", ID, "note?:" + NULLABLE_INT));

        assertThat(Gate.compare(List.of(oldest, older), newer, Compatibility.FULL))
                .isEmpty();
        assertThat(Gate.compare(List.of(oldest, older), newer, Compatibility.BACKWARD))
                .isEmpty();
        assertThat(Gate.compare(List.of(oldest, older), newer, Compatibility.FORWARD))
                .isEmpty();
        assertThat(Gate.compare(List.of(oldest, older), newer, Compatibility.FULL_TRANSITIVE))
                .hasSize(2);
        assertThat(Gate.compare(List.of(oldest, older), newer, Compatibility.BACKWARD_TRANSITIVE))
                .hasSize(1);
        assertThat(Gate.compare(List.of(oldest, older), newer, Compatibility.FORWARD_TRANSITIVE))
                .hasSize(1);
        assertThat(Gate.compare(List.of(), newer, Compatibility.FULL)).isEmpty();
    }

    @Test
    void whatIsComparedAsAWholeIsFollowedIntoWhatItRefersTo() {
        String choice = "{'oneOf':[{'allOf':[" + ref("B") + ",{'properties':{'kind':{'const':'b'}}}]}]}";
        Contract before = plain(record("", "one:" + choice), "B", record("", "x:" + INT));
        Contract after = plain(record("", "one:" + choice), "B", record("", "x:" + STRING));

        assertThat(Gate.compare(before, after, Compatibility.BACKWARD))
                .containsExactly(new Breach(Kind.TYPE, Direction.BACKWARD, "B", "x", "int", "String"));
        assertThat(Gate.compare(before, before, Compatibility.FULL)).isEmpty();
    }

    @Test
    void aManifestWithoutTheEventIsRefused() {
        assertThatThrownBy(() -> Contract.of(Map.of(), "A", List.of("as")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no schema of A.");
        assertThatThrownBy(() -> Contract.of(Map.of("A", "{"), "A", List.of("as")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The schema of A is not JSON.");
    }

    @Test
    void whatNoSchemaDescribesIsComparedWithTheLastVersionAlone() {
        Contract first = open("1111");
        Contract second = open("2222");

        assertThat(Gate.compare(first, second, Compatibility.FULL))
                .extracting(Breach::kind)
                .containsExactly(Kind.UNDESCRIBED, Kind.UNDESCRIBED);
        assertThat(Gate.compare(List.of(first, second), second, Compatibility.FULL_TRANSITIVE))
                .isEmpty();
        assertThat(Gate.compare(List.of(second, first), second, Compatibility.FULL_TRANSITIVE))
                .hasSize(2);
        assertThat(Gate.compare(plain(record("", "b:{}")), open("1111"), Compatibility.FULL))
                .as("nothing is known of the earlier one")
                .hasSize(2);
    }

    private static Contract open(String fingerprint) {
        return plain(record("", "b:" + ref("B")), "B", "{'x-fingerprint':'" + fingerprint + "'}");
    }
}
