package dev.fanfare.local.stored;

import dev.fanfare.local.LocalProvider;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Transport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** What leads to a broker on a directory, until it is cut: from then on nothing that the broker says arrives. Thread-safe. */
final class Line {
    private final LocalProvider provider = new LocalProvider();
    private final Path folder;
    private final List<Transport> connected = new ArrayList<>();
    private volatile boolean isCut;

    Line(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** @throws FanfareException if it is cut */
    synchronized Transport connect(ProviderContext context) {
        alive();
        Map<String, String> settings = new HashMap<>(context.settings());
        settings.put("local.dir", folder.toString());
        Transport transport =
                provider.open(new ProviderContext(context.topology(), settings, context.provision(), context.time()));
        connected.add(transport);
        return transport;
    }

    void cut() {
        isCut = true;
    }

    /** The broker ends; it closes its directory when the last that is connected has left. */
    void end() {
        List<Transport> all;
        synchronized (this) {
            isCut = true;
            all = List.copyOf(connected);
        }
        all.forEach(Transport::close);
    }

    /** What the broker said, unless the line was cut meanwhile. */
    <T> CompletionStage<T> heard(CompletionStage<T> said) {
        return said.whenComplete((result, failure) -> {
            if (failure == null) {
                alive();
            }
        });
    }

    void alive() {
        if (isCut) {
            throw new FanfareException("The line to the broker on " + folder + " is cut.");
        }
    }
}
