package dev.fanfare.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.binding.TopicBinding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of yesterday and of tomorrow, as the schemas' {@code x-aliases} and {@code x-unknown} have them. */
class EvolutionTest {
    record Person(String title, Optional<Address> address, List<Address> others) {}

    record Address(
            @JsonProperty("street-name") String street,
            @JsonAlias("zip") Optional<String> code) {}

    record Paint(Colour colour, Map<Colour, Integer> amounts) {}

    enum Colour {
        RED,
        GRAY,
        @JsonProperty("light-blue")
        LIGHT_BLUE,
        OTHER
    }

    static final class Account {
        public String owner = "";
        private int balance;

        public int getBalance() {
            return balance;
        }

        public void setBalance(int balance) {
            this.balance = balance;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Account that && owner.equals(that.owner) && balance == that.balance;
        }

        @Override
        public int hashCode() {
            return Objects.hash(owner, balance);
        }
    }

    sealed interface Change {}

    record Built(String name) implements Change {}

    record Sold(int price) implements Change {}

    record Other(String eventName, String json) implements Change {}

    private static final String PACKAGE = EvolutionTest.class.getCanonicalName() + ".";
    private static final Map<String, String> SCHEMAS = Map.of(
            PACKAGE + "Person",
            "{'required':['title','others'],'x-aliases':{'title':['name','label'],'address':['home']}}",
            PACKAGE + "Address",
            "{'required':['street-name'],'x-aliases':{'street-name':['street'],'code':['postcode']}}",
            PACKAGE + "Paint",
            "{'required':['colour','amounts']}",
            PACKAGE + "Colour",
            "{'x-aliases':{'GRAY':['GREY'],'light-blue':['BLUE']},'x-unknown':'OTHER'}",
            PACKAGE + "Account",
            "{'required':['owner','balance'],'x-aliases':{'owner':['holder'],'balance':['amount']}}",
            PACKAGE + "Built",
            "{'required':['name']}",
            PACKAGE + "Sold",
            "{'required':['price']}");

    private final EventJson json = new EventJson(SCHEMAS.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey, entry -> entry.getValue().replace('\'', '"'))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'title':'t','address':{'street-name':'s','code':'c'},'others':[]}",
                "{'name':'t','home':{'street':'s','postcode':'c'},'others':[]}",
                "{'others':[],'label':'t','address':{'street':'s','zip':'c'}}"
            })
    void aComponentIsReadByItsNameAndByEachEarlierOne(String body) throws Exception {
        assertThat(decode(codec(Person.class), body))
                .isEqualTo(new Person("t", Optional.of(new Address("s", Optional.of("c"))), List.of()));
    }

    @Test
    void aComponentIsWrittenByItsPresentNameOnly() {
        Person person = new Person("t", Optional.empty(), List.of(new Address("s", Optional.empty())));

        assertThat(new String(codec(Person.class).encode(person), StandardCharsets.UTF_8))
                .isEqualTo("{\"title\":\"t\",\"address\":null,\"others\":[{\"street-name\":\"s\",\"code\":null}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'others':[]} | Person.title is missing but required",
                "{'name':null,'others':[]} | Person.title is null but required",
                "{'name':{},'others':[]} | Person.title is not a String",
                "{'title':'t','others':[{}]} | Person.others[0].street-name is missing but required"
            })
    void whatIsRequiredIsRequiredByWhicheverName(String example) {
        String[] parts = example.split(" \\| ", 2);

        assertThatThrownBy(() -> decode(codec(Person.class), parts[0]))
                .isInstanceOf(UndecodableException.class)
                .hasMessageStartingWith(parts[1]);
    }

    @Test
    void aPropertyOfAClassIsReadByItsEarlierName() throws Exception {
        Account account = new Account();
        account.owner = "o";
        account.setBalance(5);

        assertThat(decode(codec(Account.class), "{'holder':'o','amount':5}")).isEqualTo(account);
        assertThatThrownBy(() -> decode(codec(Account.class), "{'holder':'o'}"))
                .hasMessageStartingWith("Account.balance is missing or null but required");
    }

    @Test
    void aConstantIsReadByItsEarlierNameAsValueAndAsKey() throws Exception {
        assertThat(decode(codec(Paint.class), "{'colour':'GREY','amounts':{'GREY':1,'BLUE':2,'RED':3}}"))
                .isEqualTo(new Paint(Colour.GRAY, Map.of(Colour.GRAY, 1, Colour.LIGHT_BLUE, 2, Colour.RED, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PURPLE", "red", "LIGHT_BLUE", "7"})
    void aConstantThatIsNotKnownIsReadAsTheOneForThose(String text) throws Exception {
        assertThat(decode(codec(Paint.class), "{'colour':'" + text + "','amounts':{}}"))
                .isEqualTo(new Paint(Colour.OTHER, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'colour':1,'amounts':{}}", "{'colour':null,'amounts':{}}", "{'colour':[],'amounts':{}}"})
    void whatIsNoTextIsNoConstant(String body) {
        assertThatThrownBy(() -> decode(codec(Paint.class), body)).isInstanceOf(UndecodableException.class);
    }

    @Test
    void aKeyThatIsNotKnownIsRefusedSinceTwoWouldBecomeOne() {
        assertThatThrownBy(() -> decode(codec(Paint.class), "{'colour':'RED','amounts':{'PURPLE':1}}"))
                .isInstanceOf(UndecodableException.class);
    }

    @Test
    void anEventIsReadByItsEarlierName() throws Exception {
        EventCodec<Change> codec = changes();

        assertThat(codec.decode("made", codec.encode(new Built("n")))).isEqualTo(new Built("n"));
        assertThat(codec.decode("built", codec.encode(new Built("n")))).isEqualTo(new Built("n"));
    }

    @Test
    void anEventThatIsNotKnownIsReadAsTheOneForThoseWithItsJson() throws Exception {
        String body = "{\"price\": 1e2, \"note\": \"ümläut\"}";

        assertThat(changes().decode("lost", body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Other("lost", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "not json", "{}{}"})
    void anUnknownEventThatIsNotJsonIsUndecodable(String body) {
        assertThatThrownBy(() -> decode(changes(), "lost", body)).isInstanceOf(UndecodableException.class);
    }

    @Test
    void aMissingNameIsNoUnknownOne() {
        assertThatThrownBy(() -> changes().decode(null, "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("ce-type");
    }

    @Test
    void whatStandsForUnknownEventsIsNotPublished() {
        assertThatThrownBy(() -> changes().encode(new Other("lost", "{}")))
                .isInstanceOf(PublishException.class)
                .hasMessage("Topic \"changes\" does not carry " + Other.class.getName()
                        + "; its events are [built, made, sold]."
                        + " What stands for unknown events can be handled, not published.");
    }

    @Test
    void theOnlyEventIsTheOneWithoutANameHoweverManyNamesItHad() throws Exception {
        EventCodec<Built> codec =
                new EventCodec<>(binding("topic", Map.of("built", Built.class, "made", Built.class)), json);

        assertThat(codec.decode(null, "{\"name\":\"n\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Built("n"));
    }

    private EventCodec<Change> changes() {
        Map<String, Class<? extends Change>> events =
                Map.of("built", Built.class, "made", Built.class, "sold", Sold.class);
        return new EventCodec<>(
                new TopicBinding<>(
                        "changes",
                        Change.class,
                        events,
                        outlet -> {
                            throw new UnsupportedOperationException("nothing is published");
                        },
                        Other::new),
                json);
    }

    private <E> EventCodec<E> codec(Class<E> type) {
        return new EventCodec<>(binding("topic", Map.of("event", type)), json);
    }

    private static <E> TopicBinding<E> binding(String topic, Map<String, Class<? extends E>> events) {
        return new TopicBinding<>(topic, Object.class, events, outlet -> {
            throw new UnsupportedOperationException("nothing is published");
        });
    }

    private static <E> E decode(EventCodec<E> codec, String body) throws UndecodableException {
        return decode(codec, "event", body.replace('\'', '"'));
    }

    private static <E> E decode(EventCodec<E> codec, String eventName, String body) throws UndecodableException {
        return codec.decode(eventName, body.getBytes(StandardCharsets.UTF_8));
    }
}
