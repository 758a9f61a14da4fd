package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Vault}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class VaultSubscriptions {
    private VaultSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "secrets",
                        "keep",
                        "acme",
                        Vault.class,
                        "dev/acme/Vault.java#keep",
                        Optional.of(VaultSubscriptions::create),
                        false,
                        List.of(),
                        VaultSubscriptions::keep));
    }

    private static Object create(Publishers publishers) {
        return new Vault();
    }

    private static CompletionStage<?> keep(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Vault) handler).keep((Secret) messages.get(0).event());
        return null;
    }
}
