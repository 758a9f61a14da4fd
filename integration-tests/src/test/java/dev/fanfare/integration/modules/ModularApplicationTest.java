package dev.fanfare.integration.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users with {@code module-info}: a library and an application on the module path, compiled and run. */
class ModularApplicationTest {
    private static final String LIBRARY = """
            module shop.orders {
                requires transitive dev.fanfare.runtime;
                requires transitive dev.fanfare;

                exports shop.orders;
                %s
            }
            """;
    private static final String APP = """
            module shop.app {
                requires shop.orders;

                provides dev.fanfare.runtime.binding.Contribution with
                        shop.app.FanfareContribution;
            }
            """;
    private static final String PROVIDES =
            "provides dev.fanfare.runtime.binding.Contribution with shop.orders.FanfareContribution;";

    @TempDir
    Path temporary;

    private Module orders;
    private Module app;
    private List<Path> product;

    @BeforeEach
    void makeModules() {
        product = Product.modulePath(temporary.resolve("product"));
        orders = new Module(temporary.resolve("orders")).source("shop/orders/Order.java", """
                @dev.fanfare.Topic("orders")
                public record Order(@dev.fanfare.OrderingKey long id, java.util.Optional<String> note) {}
                """);
        app = new Module(temporary.resolve("app"))
                .source("module-info.java", APP)
                .source("shop/app/Desk.java", """
                        class Desk {
                            static final java.util.concurrent.CountDownLatch HANDLED = new java.util.concurrent.CountDownLatch(1);

                            @dev.fanfare.Subscribe
                            void on(shop.orders.Order order) {
                                System.out.println("handled " + order);
                                HANDLED.countDown();
                            }
                        }
                        """)
                .source("shop/app/Main.java", """
                        public class Main {
                            private Main() {}

                            public static void main(String[] arguments) throws InterruptedException {
                                try (dev.fanfare.runtime.Fanfare fanfare = dev.fanfare.runtime.Fanfare.start()) {
                                    fanfare.publisher(shop.orders.Order.class)
                                            .publish(new shop.orders.Order(42, java.util.Optional.of("soon")));
                                    Desk.HANDLED.await();
                                }
                            }
                        }
                        """);
    }

    @Test
    void trap24AModularApplicationRuns() {
        orders.source("module-info.java", LIBRARY.formatted(PROVIDES));
        Ran library = orders.compile("--module-path", Ran.path(product));
        assertThat(library.text()).isEmpty();
        Ran compiled = app.compile("--module-path", Ran.path(product, List.of(orders.classes())));
        assertThat(compiled.text()).isEmpty();

        Ran ran = run(List.of(orders.classes(), app.classes()));

        assertThat(ran.text()).contains("handled Order[id=42, note=Optional[soon]]");
        assertThat(ran.status()).isZero();
        assertThat(run(List.of(orders.jar(), app.jar())).text()).contains("handled Order[id=42, note=Optional[soon]]");
    }

    @Test
    void trap24AModuleThatDoesNotProvideItsTopologyIsToldTheLine() {
        orders.source("module-info.java", LIBRARY.formatted(""));
        Ran compiled = orders.compile("--module-path", Ran.path(product));
        assertThat(compiled.status()).isNotZero();
        Matcher line = Pattern.compile("Try: (.*)").matcher(compiled.text());
        assertThat(line.find()).isTrue();
        assertThat(line.group(1)).isEqualTo(PROVIDES);
    }

    @Test
    void trap30TheProcessorsJarNeedsNothingElseAndShowsNothingOfWhatItHolds() {
        Path processor = Product.processorPath().get(0);
        if (Files.isDirectory(processor)) {
            // The jar is made in the package phase; before that the classes are all there is.
            assertThat(processor.resolve("dev/fanfare/processor")).isDirectory();
            return;
        }
        assertThat(Product.processorPath()).hasSize(2);
        assertThat(Ran.of("jar", List.of("--list", "--file", processor.toString()))
                        .text()
                        .lines())
                .filteredOn(entry -> entry.endsWith(".class"))
                .isNotEmpty()
                .allMatch(entry -> entry.startsWith("dev/fanfare/processor/"));
        orders.compiledOn(List.of());
        assertThat(orders.classes().resolve("shop/orders/OrderPublisher.class")).exists();
    }

    private Ran run(List<Path> modules) {
        return Ran.of(
                "java",
                List.of(
                        "--module-path",
                        Ran.path(product, modules),
                        // Ours are automatic modules, which cannot say that they need Jackson.
                        "--add-modules",
                        "ALL-MODULE-PATH",
                        "--module",
                        "shop.app/shop.app.Main"));
    }
}
