package dev.fanfare.integration.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two libraries and an application, each compiled for itself, and once for all tests, give one topology. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergingTest {
    private static final String SERVICES = "META-INF/services/dev.fanfare.runtime.binding.Contribution";

    private Path temporary;
    private Module orders;
    private Module mails;
    private Module app;

    @BeforeAll
    void compile(@TempDir Path scratch) {
        temporary = scratch;
        orders = new Module(temporary.resolve("orders"))
                .source("shop/common/Money.java", "/** An amount. */\npublic record Money(long cents) {}")
                .source("shop/orders/Order.java", """
                        /** Somebody ordered. */
                        @dev.fanfare.Topic("orders")
                        public record Order(
                                @dev.fanfare.OrderingKey long id,
                                @dev.fanfare.Attribute String country,
                                shop.common.Money total) {}
                        """)
                .source("shop/orders/Books.java", """
                        public class Books {
                            @dev.fanfare.Subscribe
                            void book(Order order) {}
                        }
                        """);
        mails = new Module(temporary.resolve("mails"))
                .source("shop/mails/Mail.java", """
                        @dev.fanfare.Topic("mails")
                        public record Mail(String to, shop.common.Money about) {}
                        """)
                .source("shop/mails/Writer.java", """
                        public class Writer {
                            @dev.fanfare.Subscribe
                            Mail write(shop.orders.Order order) {
                                return new Mail("ada@example.com", order.total());
                            }
                        }
                        """);
        app = new Module(temporary.resolve("app")).source("shop/app/Post.java", """
                        public class Post {
                            Post(dev.fanfare.runtime.Publisher<shop.orders.Order> orders) {}

                            @dev.fanfare.Subscribe(filter = "country = 'DE'")
                            void watch(shop.orders.Order order) {}

                            @dev.fanfare.Subscribe
                            void post(shop.mails.Mail mail) {}
                        }
                        """);
        orders.compiledOn(List.of());
        mails.compiledOn(List.of(orders.classes()));
        app.compiledOn(List.of(orders.classes(), mails.classes()));
    }

    @Test
    void directoriesAndJarsGiveTheSameTopologyInAnyOrder() {
        Ran directories = merge(List.of(orders.classes(), mails.classes(), app.classes()));
        assertThat(directories.status()).as(directories.text()).isZero();
        assertThat(directories.text())
                .contains(
                        "\"orders\"",
                        "\"mails\"",
                        "shop.orders.Books#book",
                        "shop.mails.Writer#write",
                        "shop.app.Post#watch",
                        "shop.app.Post#post")
                .containsOnlyOnce("\"shop.common.Money\": {")
                .contains("\"service\": \"app\"")
                .contains("An amount.");
        assertThat(merge(List.of(orders.jar(), mails.jar(), app.jar()))).isEqualTo(directories);
        assertThat(merge(List.of(app.jar(), orders.classes(), mails.jar()))).isEqualTo(directories);
    }

    @Test
    void anApplicationCompiledOverDirectoriesIsTheOneCompiledOverJars() throws IOException {
        Module again = new Module(temporary.resolve("again")).source("shop/app/Post.java", withoutPackage());
        again.compiledOn(List.of(orders.jar(), mails.jar()));
        assertThat(again.classes().resolve("META-INF/fanfare/shop.app.json"))
                .hasSameTextualContentAs(app.classes().resolve("META-INF/fanfare/shop.app.json"));
    }

    @Test
    void aTopicOfTwoDefinitionsNamesBothModules() {
        Module second = new Module(temporary.resolve("second-topic")).source("shop/second/Order.java", """
                @dev.fanfare.Topic("orders")
                public record Order(String text) {}
                """);
        second.compiledOn(List.of());
        Ran merged = merge(List.of(orders.jar(), second.classes()));
        assertThat(merged.status()).isNotZero();
        assertThat(merged.text())
                .contains("Topic \"orders\" is defined twice, and differently")
                .contains("module shop.orders (shop/orders/Order.java#Order)")
                .contains("module shop.second (shop/second/Order.java#Order)");
    }

    @Test
    void aSubscriptionOfTwoModulesNamesBoth() {
        Module second = new Module(temporary.resolve("second-subscription")).source("shop/second/Books.java", """
                public class Books {
                    @dev.fanfare.Subscribe
                    void book(shop.orders.Order order) {}
                }
                """);
        second.compiledOn(List.of(orders.jar()));
        assertThat(merge(List.of(orders.jar(), second.jar())).text())
                .contains("Subscription \"orders/book\" is declared twice")
                .contains("module shop.orders (shop/orders/Books.java#book)")
                .contains("module shop.second (shop/second/Books.java#book)");
    }

    @Test
    void aModuleThatIsMissingIsNamedByWhatNeedsIt() {
        assertThat(merge(List.of(app.jar(), orders.jar())).text())
                .contains(
                        "Subscription \"mails/post\" of module shop.app (shop/app/Post.java#post) is of topic \"mails\"")
                .contains("add the module that declares the topic");
    }

    @Test
    void aSharedTypeOfTwoVersionsNamesBothModules() {
        Module newer = new Module(temporary.resolve("newer"))
                .source("shop/common/Money.java", "public record Money(long cents, String currency) {}")
                .source("shop/refunds/Refund.java", """
                        @dev.fanfare.Topic("refunds")
                        public record Refund(shop.common.Money amount) {}
                        """);
        newer.compiledOn(List.of());
        assertThat(merge(List.of(orders.jar(), newer.jar())).text())
                .contains("Type shop.common.Money has different components")
                .contains("module shop.orders ")
                .contains("module shop.refunds");
    }

    @Test
    void trap25OneJarOfAllWorksIfItsServiceFilesAreMergedAndSaysSoIfNot() throws IOException {
        Path all = temporary.resolve("all");
        StringBuilder services = new StringBuilder();
        for (Module module : List.of(orders, mails, app)) {
            services.append(Files.readString(module.classes().resolve(SERVICES)));
            copy(module.classes(), all);
        }
        Ran overwritten = merge(List.of(Jar.of(all, temporary.resolve("overwritten.jar"))));
        assertThat(overwritten.status()).isNotZero();
        assertThat(overwritten.text()).contains("merge the service files", "ServicesResourceTransformer");
        Files.writeString(all.resolve(SERVICES), services);
        assertThat(merge(List.of(Jar.of(all, temporary.resolve("merged.jar")))))
                .isEqualTo(merge(List.of(orders.classes(), mails.classes(), app.classes())));
    }

    private String withoutPackage() throws IOException {
        String text = Files.readString(temporary.resolve("app/src/shop/app/Post.java"));
        return text.substring(text.indexOf('\n') + 2);
    }

    private static Ran merge(List<Path> modules) {
        return Ran.of(
                "java", List.of("-cp", Ran.path(modules, Product.classPath()), "dev.fanfare.runtime.ManifestMerger"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
