package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Vault}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class VaultSubscriptions extends BuildingAdapter {
    private VaultSubscriptions() {
        super(Vault.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        VaultSubscriptions adapter = new VaultSubscriptions();
        return List.of(
                adapter.bind(0, "secrets", "keep", "dev/acme/Vault.java#keep"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Vault();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Vault) handler).keep((Secret) messages.get(0).event());
        return null;
    }
}
