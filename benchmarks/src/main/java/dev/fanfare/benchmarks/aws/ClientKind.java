package dev.fanfare.benchmarks.aws;

/** Who publishes and handles. */
public enum ClientKind {
    /** Batches of ten, and loops that receive ten, handle them and delete them. */
    SDK_LOOP("SDK alone, hand-written loops"),
    /** With every default. */
    FANFARE("Fanfare"),
    /** As its documentation has it. */
    SPRING("Spring Cloud AWS");

    private final String title;

    ClientKind(String title) {
        this.title = title;
    }

    /** For readers. */
    public String title() {
        return title;
    }

    /** Starts one that calls this with each message that it handles. */
    Client start(Target target, Runnable handled) {
        return switch (this) {
            case SDK_LOOP -> new SdkLoop(target, handled);
            case FANFARE -> new FanfareClient(target, handled);
            case SPRING -> new SpringClient(target, handled);
        };
    }
}
