package dev.fanfare.benchmarks.aws;

import dev.fanfare.testkit.app.core.Letter;
import dev.fanfare.testkit.app.ordered.Step;
import io.awspring.cloud.sns.core.SnsNotification;
import io.awspring.cloud.sns.core.SnsTemplate;
import io.awspring.cloud.sqs.annotation.SqsListener;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Spring Cloud AWS in Spring Boot: its starters for SNS and SQS, the {@code SnsTemplate} that they set up, which sends one
 * notification in a request, and {@code @SqsListener} with every default.
 */
final class SpringClient implements Client {
    /** The template waits for each message, so it takes threads to have several under way. */
    private static final int THREADS = 16;

    private final Target target;
    private final ConfigurableApplicationContext context;
    private final SnsTemplate sns;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    SpringClient(Target target, Runnable handled) {
        this.target = target;
        SpringApplication application = new SpringApplication(Application.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(starting -> starting.getBeanFactory()
                .registerSingleton("listener", target.fifo() ? new Steps(handled) : new Letters(handled)));
        this.context = application.run(
                "--queue=" + target.queue(),
                "--spring.cloud.aws.endpoint=" + target.url(),
                "--spring.cloud.aws.region.static=" + Target.REGION,
                "--spring.cloud.aws.credentials.access-key=test",
                "--spring.cloud.aws.credentials.secret-key=test");
        this.sns = context.getBean(SnsTemplate.class);
    }

    /** What starts. */
    @EnableAutoConfiguration
    static class Application {}

    /** Handles letters. */
    static final class Letters {
        private final Runnable handled;

        Letters(Runnable handled) {
            this.handled = handled;
        }

        /** Handles one. */
        @SqsListener("${queue}")
        public void handle(Letter letter) {
            handled.run();
        }
    }

    /** Handles steps. */
    static final class Steps {
        private final Runnable handled;

        Steps(Runnable handled) {
            this.handled = handled;
        }

        /** Handles one. */
        @SqsListener("${queue}")
        public void handle(Step step) {
            handled.run();
        }
    }

    @Override
    public void publish(int count) throws InterruptedException {
        InFlight inFlight = new InFlight(THREADS);
        for (int i = 0; i < count; i++) {
            int number = i;
            inFlight.begin(() -> CompletableFuture.runAsync(
                    () -> sns.sendNotification(target.topicArn(), notification(number)), threads));
        }
        inFlight.await();
    }

    private SnsNotification<Object> notification(int number) {
        if (!target.fifo()) {
            return SnsNotification.<Object>builder(new Letter(target.text(number)))
                    .build();
        }
        Step step = target.step(number);
        return SnsNotification.<Object>builder(step)
                .groupId(step.walker())
                .deduplicationId(UUID.randomUUID().toString())
                .build();
    }

    @Override
    public void close() {
        threads.shutdown();
        context.close();
    }
}
