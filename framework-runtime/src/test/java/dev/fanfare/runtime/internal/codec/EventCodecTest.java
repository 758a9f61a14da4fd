package dev.fanfare.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.binding.TopicBinding;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    record Address(String street, Optional<String> extra) {}

    record Person(String name, Address address, List<Address> others, int age) {}

    enum Colour {
        RED,
        GREEN
    }

    record Everything(
            UUID id,
            Instant at,
            Duration takes,
            LocalDate day,
            OffsetDateTime there,
            BigDecimal amount,
            double ratio,
            Colour colour,
            Map<String, List<Integer>> numbers,
            Optional<String> present,
            Optional<String> absent,
            OptionalInt count,
            boolean flag,
            char letter) {}

    record Text(String text) {}

    record Ratio(double value, Float single) {}

    record Positive(int value) {
        Positive {
            if (value <= 0) {
                throw new IllegalArgumentException("a positive number is needed");
            }
        }

        boolean isLarge() {
            return value > 100;
        }

        public String getDescription() {
            return "no component";
        }
    }

    record Node(String name, Optional<Node> next) {}

    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    private static final Map<String, String> SCHEMAS = schemas(Map.of(
            Person.class, List.of("name", "address", "others", "age"),
            Address.class, List.of("street"),
            Everything.class, List.of("id", "at"),
            Text.class, List.of("text"),
            Account.class, List.of("owner", "balance", "tags"),
            Positive.class, List.of("value"),
            Node.class, List.of("name"),
            Circle.class, List.of("radius"),
            Square.class, List.of("side")));

    private final EventJson json = new EventJson(SCHEMAS);

    @Test
    void everyKindOfComponentComesBackAsItWas() throws Exception {
        Everything event = new Everything(
                UUID.fromString("0190f3a4-5b6c-7d8e-9f01-23456789abcd"),
                Instant.parse("2026-01-02T03:04:05.678901234Z"),
                Duration.ofMillis(90_500),
                LocalDate.of(2026, 2, 28),
                OffsetDateTime.parse("2026-01-02T03:04:05+05:30"),
                new BigDecimal("12.340"),
                0.1,
                Colour.GREEN,
                new TreeMap<>(Map.of("a", List.of(1, 2), "", List.of())),
                Optional.of("here"),
                Optional.empty(),
                OptionalInt.of(7),
                true,
                'x');
        EventCodec<Everything> codec = codec(Everything.class);

        byte[] body = codec.encode(event);

        assertThat(codec.decode("event", body)).isEqualTo(event);
        assertThat(text(body))
                .contains("\"at\":\"2026-01-02T03:04:05.678901234Z\"")
                .contains("\"takes\":\"PT1M30.5S\"")
                .contains("\"there\":\"2026-01-02T03:04:05+05:30\"")
                .contains("\"amount\":12.340")
                .contains("\"absent\":null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ümläut",
                "日本語",
                "😀 and 👩‍👩‍👧‍👦",
                "\"quoted\" \\ back\\slash",
                "line\nfeed\r\ttab\u0000\u0001\u001f",
                "\u007f\u0085\u2028\u2029\ufeff\ufffd",
                "\ufffe\uffff",
                "mixed 😀 \uffff \\uD800 \\\\uffff",
                "]]>&<"
            })
    void anyTextComesBackAsItWasAndTheBodyIsLegalXml(String value) throws Exception {
        EventCodec<Text> codec = codec(Text.class);

        byte[] body = codec.encode(new Text(value));

        assertThat(codec.decode("event", body)).isEqualTo(new Text(value));
        assertThat(text(body).codePoints()).allMatch(EventCodecTest::isLegalInXml);
        assertThat(text(body).getBytes(StandardCharsets.UTF_8)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00b", "\udc00\ud800", "end\ud83d"})
    void halfOfASurrogatePairIsRefused(String value) {
        EventCodec<Text> codec = codec(Text.class);

        assertThatThrownBy(() -> codec.encode(new Text(value)))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("topic \"topic\"")
                .hasMessageContaining("surrogate");
    }

    @Test
    void aPairOfSurrogatesIsFourBytesAndNotTwoEscapes() {
        assertThat(text(codec(Text.class).encode(new Text("😀")))).isEqualTo("{\"text\":\"😀\"}");
    }

    @Test
    void forbiddenCharactersInMapKeysAreEscapedToo() throws Exception {
        record Keys(Map<String, Integer> map) {}
        EventCodec<Keys> codec = codec(Keys.class);

        byte[] body = codec.encode(new Keys(Map.of("\uffff", 1)));

        assertThat(text(body)).isEqualTo("{\"map\":{\"\\uFFFF\":1}}");
        assertThat(codec.decode("event", body)).isEqualTo(new Keys(Map.of("\uffff", 1)));
    }

    @Test
    void unknownPropertiesAreIgnored() throws Exception {
        assertThat(codec(Text.class).decode("event", bytes("{\"new\":{\"a\":[1]},\"text\":\"t\",\"other\":null}")))
                .isEqualTo(new Text("t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{} | Person.name is missing but required",
                "{'name':null} | Person.name is null but required",
                "{'name':'n','address':{},'others':[],'age':1} | Person.address.street is missing but required",
                "{'name':'n','address':{'street':null},'others':[],'age':1} | Person.address.street is null but required",
                "{'name':'n','address':{'street':'s'},'others':[{'street':'s'},{}],'age':1} | Person.others[1].street is missing",
                "{'name':'n','address':{'street':'s'},'others':[]} | Person.age is missing but required",
                "{'name':'n','address':{'street':'s'},'others':[],'age':null} | Person.age is null but required",
                "{'name':'n','address':{'street':'s'},'others':[],'age':'12'} | Person.age is not a int",
                "{'name':'n','address':{'street':'s'},'others':[],'age':1.5} | Person.age is not a int",
                "{'name':'n','address':[],'others':[],'age':1} | Person.address is not a Address",
                "{'name':{},'address':{'street':'s'},'others':[],'age':1} | Person.name is not a String",
                "[] | Person is not a Person",
                "null | Person is null",
                "'text' | Person is not a Person"
            })
    void whatIsNotThereOrOfAnotherTypeIsNamedByItsPath(String example) {
        String[] parts = example.split(" \\| ", 2);

        assertThatThrownBy(() -> codec(Person.class).decode("event", bytes(parts[0].replace('\'', '"'))))
                .isInstanceOf(UndecodableException.class)
                .hasMessageStartingWith(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"text\":\"t\"",
                "not json",
                "{\"text\":\"secret-value\"} x",
                "{\"text\":\"t\"}{}",
                "\u0000"
            })
    void whatIsNotOneJsonDocumentIsUndecodable(String body) {
        assertThatThrownBy(() -> codec(Text.class).decode("event", bytes(body)))
                .isInstanceOf(UndecodableException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void bytesThatAreNoUtf8AreUndecodable() {
        byte[] body = bytes("{\"text\":\"abc\"}");
        body[10] = (byte) 0xC3;

        assertThatThrownBy(() -> codec(Text.class).decode("event", body)).isInstanceOf(UndecodableException.class);
    }

    @Test
    void whatIsWrongIsSaidWithoutQuotingTheBody() {
        assertThatThrownBy(() -> codec(Person.class)
                        .decode(
                                "event",
                                bytes("{\"name\":\"n\",\"address\":\"secret street\",\"others\":[],\"age\":1}")))
                .hasMessageStartingWith("Person.address is not a Address")
                .hasMessageNotContaining("secret");
    }

    @Test
    void nestingBeyondTheLimitIsUndecodable() {
        String deep = "{\"name\":\"n\",\"next\":".repeat(2_000) + "null" + "}".repeat(2_000);

        assertThatThrownBy(() -> codec(Node.class).decode("event", bytes(deep)))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("limits");
    }

    @Test
    void aConstructorsRefusalIsUndecodableWithItsReason() {
        assertThatThrownBy(() -> codec(Positive.class).decode("event", bytes("{\"value\":-1}")))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("Positive was refused by its constructor")
                .hasMessageContaining("a positive number is needed");
    }

    @Test
    void aRecordsMethodThatLooksLikeAGetterIsNotWritten() {
        assertThat(text(codec(Positive.class).encode(new Positive(5)))).isEqualTo("{\"value\":5}");
    }

    @Test
    void aNullRequiredComponentIsRefusedOnWritingByItsPath() {
        Person person =
                new Person("n", new Address("s", Optional.empty()), List.of(new Address(null, Optional.empty())), 1);

        assertThatThrownBy(() -> codec(Person.class).encode(person))
                .isInstanceOf(PublishException.class)
                .hasMessage("The event for topic \"topic\" cannot be written as JSON: "
                        + "Person.others[0].street is null; mark it @Nullable, or make it Optional.");
    }

    @Test
    void anAbsentComponentIsWrittenAsNullAndRead() throws Exception {
        EventCodec<Address> codec = codec(Address.class);

        byte[] body = codec.encode(new Address("s", Optional.empty()));

        assertThat(text(body)).isEqualTo("{\"street\":\"s\",\"extra\":null}");
        assertThat(codec.decode("event", body)).isEqualTo(new Address("s", Optional.empty()));
    }

    @Test
    void aClassIsWrittenWholeWhateverItsInclusionRule() throws Exception {
        EventCodec<Account> codec = codec(Account.class);
        Account account = new Account();

        byte[] body = codec.encode(account);

        assertThat(text(body)).isEqualTo("{\"owner\":\"\",\"balance\":0,\"tags\":[]}");
        assertThat(codec.decode("event", body)).isEqualTo(account);
    }

    @Test
    void aMissingOrNullComponentOfAClassIsUndecodable() {
        assertThatThrownBy(() -> codec(Account.class).decode("event", bytes("{\"owner\":\"o\",\"tags\":[]}")))
                .isInstanceOf(UndecodableException.class)
                .hasMessageStartingWith("Account.balance is missing or null but required");
        assertThatThrownBy(() ->
                        codec(Account.class).decode("event", bytes("{\"owner\":null,\"balance\":1,\"tags\":[{}]}")))
                .hasMessageStartingWith("Account.owner is missing or null but required");
    }

    @Test
    void aNullComponentOfAClassIsRefusedOnWriting() {
        Account account = new Account();
        account.setOwner(null);

        assertThatThrownBy(() -> codec(Account.class).encode(account)).hasMessageContaining("Account.owner is null");
    }

    @Test
    void numbersThatJsonHasNotAreRefused() {
        assertThatThrownBy(() -> codec(Ratio.class).encode(new Ratio(Double.NaN, 1f)))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("Ratio.value is NaN");
        assertThatThrownBy(() -> codec(Ratio.class).encode(new Ratio(1, Float.POSITIVE_INFINITY)))
                .hasMessageContaining("Ratio.single is Infinity");
        assertThat(text(codec(Ratio.class).encode(new Ratio(0.1, 0.1f)))).isEqualTo("{\"value\":0.1,\"single\":0.1}");
    }

    @Test
    void theEventNameChoosesTheClass() throws Exception {
        EventCodec<Shape> codec = shapes();

        assertThat(codec.decode("square", codec.encode(new Square(2)))).isEqualTo(new Square(2));
        assertThat(codec.decode("circle", codec.encode(new Circle(3)))).isEqualTo(new Circle(3));
        assertThat(text(codec.encode(new Circle(3)))).isEqualTo("{\"radius\":3.0}");
    }

    @Test
    void anUnknownEventNameIsUndecodableAndTheKnownOnesAreNamed() {
        assertThatThrownBy(() -> shapes().decode("java.lang.Runtime", bytes("{}")))
                .isInstanceOf(UndecodableException.class)
                .hasMessage("The event name \"java.lang.Runtime\" is unknown; topic \"shapes\" has [circle, square].");
    }

    @Test
    void aMissingEventNameIsUndecodableWhereThereAreSeveral() {
        assertThatThrownBy(() -> shapes().decode(null, bytes("{}")))
                .isInstanceOf(UndecodableException.class)
                .hasMessage(
                        "The attribute ce-type, which names the event, is missing; topic \"shapes\" has [circle, square].");
    }

    @Test
    void aMissingEventNameIsTheOnlyEvent() throws Exception {
        assertThat(codec(Text.class).decode(null, bytes("{\"text\":\"t\"}"))).isEqualTo(new Text("t"));
    }

    private static EventCodec<Shape> shapes() {
        return new EventCodec<>(
                new TopicBinding<>(
                        "shapes", Shape.class, Map.of("circle", Circle.class, "square", Square.class), outlet -> {
                            throw new UnsupportedOperationException("nothing is published");
                        }),
                new EventJson(SCHEMAS));
    }

    private <E> EventCodec<E> codec(Class<E> type) {
        return new EventCodec<>(
                new TopicBinding<>("topic", type, Map.of("event", type), outlet -> {
                    throw new UnsupportedOperationException("nothing is published");
                }),
                json);
    }

    private static Map<String, String> schemas(Map<Class<?>, List<String>> required) {
        return required.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().getCanonicalName(),
                        each -> "{\"type\":\"object\",\"required\":["
                                + each.getValue().stream()
                                        .map(name -> "\"" + name + "\"")
                                        .collect(Collectors.joining(","))
                                + "]}"));
    }

    private static boolean isLegalInXml(int character) {
        return character == 0x9
                || character == 0xA
                || character == 0xD
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
