package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Letter} to the topic {@code letters}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class LetterPublisher extends EventPublisher<Letter> {
    LetterPublisher(Outlet<Letter> outlet) {
        super(outlet, "acme", "letters");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code letters}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Letter>(
                "letters",
                Letter.class,
                Map.ofEntries(
                        Map.entry("alpha", Letter.Alpha.class),
                        Map.entry("beta", Letter.Beta.class),
                        Map.entry("delta", Letter.Delta.class),
                        Map.entry("epsilon", Letter.Epsilon.class),
                        Map.entry("eta", Letter.Eta.class),
                        Map.entry("gamma", Letter.Gamma.class),
                        Map.entry("iota", Letter.Iota.class),
                        Map.entry("kappa", Letter.Kappa.class),
                        Map.entry("lambda", Letter.Lambda.class),
                        Map.entry("theta", Letter.Theta.class),
                        Map.entry("zeta", Letter.Zeta.class)),
                LetterPublisher::new);
    }

    @Override
    protected String eventName(Letter event) {
        if (event instanceof Letter.Alpha) {
            return "alpha";
        }
        if (event instanceof Letter.Beta) {
            return "beta";
        }
        if (event instanceof Letter.Delta) {
            return "delta";
        }
        if (event instanceof Letter.Epsilon) {
            return "epsilon";
        }
        if (event instanceof Letter.Eta) {
            return "eta";
        }
        if (event instanceof Letter.Gamma) {
            return "gamma";
        }
        if (event instanceof Letter.Iota) {
            return "iota";
        }
        if (event instanceof Letter.Kappa) {
            return "kappa";
        }
        if (event instanceof Letter.Lambda) {
            return "lambda";
        }
        if (event instanceof Letter.Theta) {
            return "theta";
        }
        if (event instanceof Letter.Zeta) {
            return "zeta";
        }
        throw unknown(event);
    }

    private static IllegalArgumentException unknown(Letter event) {
        return new IllegalArgumentException("Topic letters does not know " + event.getClass().getName()
                + "; compile the topic again, together with its events.");
    }
}
